/** One page made once: these jobs take long, and their memory says more than a second run would. */
export type PageRow =
  | {
      readonly job: string
      /** Another job of ours whose peers this one is set beside too. */
      readonly like?: string
      readonly seconds: number
      readonly peakMb: number | null
      readonly fileMb: number
    }
  | { readonly job: string; readonly problem: string }
