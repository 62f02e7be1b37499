/** The question and the answer in words of their own, so that a slip in the platform's types is no slip here. */
export interface NaiveHit {
  readonly listId: string
  readonly listedOn: string
  readonly validTo: string | null
  readonly status: string
  readonly via: string
  readonly match: string
  readonly decision?: { readonly docNo: string; readonly measures?: readonly string[] }
  readonly marks?: readonly { readonly mark: string; readonly from: string; readonly until?: string }[]
}
export interface NaiveQuestion {
  readonly scenario: string
  readonly actType: string | null
  readonly roleSought: string | null
  readonly asOf: string
  readonly subjectState: string
  readonly subjectKind?: string
  readonly hits: readonly NaiveHit[]
}
export interface NaiveFired {
  readonly code: string
  readonly effectAfterGate: string
  readonly relation: string
}
export interface NaiveJudgedHit {
  readonly place: number
  readonly measures: NaiveFired[]
  readonly leftOut: { readonly code: string; readonly reason: string }[]
}
export interface NaiveAdvisory {
  readonly listId: string
  readonly code: string
}
export interface NaiveAnswer {
  readonly outcome: string
  readonly mustConfirm: boolean
  readonly measures: readonly string[]
  readonly suspendedRewards: readonly string[]
  /** Each list and code once. */
  readonly advisories: readonly NaiveAdvisory[]
  readonly hits: readonly NaiveJudgedHit[]
}
