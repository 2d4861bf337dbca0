import type { Cell, Rank } from './cells.ts'

/**
 * What readers lose by a hidden number of this rank, for each unit of it: a cell of a crossed table is one of many, and the
 * total of a row is read by most. A headline is hidden when nothing else helps.
 */
const price: Record<Rank, number> = { inner: 1, margin: 20, headline: 10_000, latent: 0 }
/** A larger number costs no more: no cell is worth a hundred others. */
const DEAREST = 100

/** What it costs to hide a number so that another one stays unknown. */
export const costOf = ({ rank, n }: Pick<Cell, 'rank' | 'n'>) => price[rank] * (1 + Math.min(n, DEAREST))
