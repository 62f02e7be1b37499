/**
 * Of threads that pass texts on and keep little: left to itself, each holds up to 48 MB of what is already dead before
 * it collects, and the platform has several.
 */
export const THREAD_LIMITS = { maxYoungGenerationSizeMb: 6 } as const
