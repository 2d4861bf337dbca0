import type { ReportTable } from '#app/domain/report/report-model.ts'
import type { Language } from '#workflows/languages.ts'
import { type ReleaseTableName, TOTAL } from '#workflows/releases/tables.ts'

/** Codes that stand for names: readers look them up in the order of their own language. */
const named: ReadonlySet<string> = new Set(['region', 'subregion'])
/** Tables that are read for what is largest. None is of States or their regions, which are not ranked. */
const bySize: ReadonlySet<ReleaseTableName> = new Set(['themes', 'unmetThemes', 'pieces'])

/** Whether the rows of a table begin with the largest number. */
export const isBySize = (table: ReleaseTableName): boolean => bySize.has(table)

type Naming = { language: Language; code: (dim: string, code: string) => string }

/**
 * Codes of a dimension as a table has them: names in the order of the language, Chinese by its own collation; all others
 * as the release lists them. What was not recorded comes after the names, and a total at the end.
 */
export function inOrder(dim: string, codes: readonly string[], { language, code }: Naming): string[] {
	const isName = (one: string) => one !== '' && one !== TOTAL
	const names = codes.filter(isName)
	const { compare } = new Intl.Collator(language)
	if (named.has(dim)) names.sort((one, other) => compare(code(dim, one), code(dim, other)))
	return [...names, ...codes.filter((one) => one === ''), ...codes.filter((one) => one === TOTAL)]
}

type Row = ReportTable['rows'][number]

/** Rows with the largest number first, those of hidden numbers after them, and totals at the end. */
export function largestFirst(rows: readonly Row[]): Row[] {
	const size = ({ cells: [cell] }: Row) => cell?.value ?? Number.NEGATIVE_INFINITY
	const parts = rows.filter(({ isTotal }) => !isTotal)
	// Two hidden numbers are alike, and infinities have no difference.
	parts.sort((one, other) => (size(one) === size(other) ? 0 : size(other) - size(one)))
	return [...parts, ...rows.filter(({ isTotal }) => isTotal)]
}
