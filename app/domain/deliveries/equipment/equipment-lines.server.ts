import { DomainError } from '#app/platform/domain-error.ts'

/** Refuses wrong rows, with each error at the field of its row: `lines.0.ok`. */
export function refuseRows(errors: readonly Record<string, string>[]) {
	const all = errors.flatMap((row, at) =>
		Object.entries(row).map(([field, key]) => [`lines.${at}.${field}`, key] as const),
	)
	const [first] = all
	if (first) throw new DomainError('invalid', 'badValue', Object.fromEntries(all))
}

/** The line of each row, in the order of the rows; an unknown or repeated line gives nothing. */
export function linesOfRows<Line extends { id: string }>(
	lines: readonly Line[],
	rows: readonly { id: string }[],
): Line[] {
	if (new Set(rows.map(({ id }) => id)).size !== rows.length) throw new DomainError('not-found')
	return rows.map(({ id }) => {
		const line = lines.find((each) => each.id === id)
		if (!line) throw new DomainError('not-found')
		return line
	})
}

type Listed = { serialised: boolean; ok: number | null; items: readonly unknown[] }

/** Refuses while a line does not have one serial number for every accepted piece. */
export function requireSerials(lines: readonly Listed[]) {
	const isMissing = ({ serialised, ok, items }: Listed) => serialised && items.length !== (ok ?? 0)
	if (lines.some(isMissing)) throw new DomainError('invalid', 'serialsMissing')
}
