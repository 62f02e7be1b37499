export = (): Promise<void> => Promise.resolve()
