import { DomainError } from '#app/platform/domain-error.ts'

type Listed = { serialised: boolean; ok: number | null; items: readonly unknown[] }

/** Refuses while a line has not one serial number for every piece that was accepted. */
export function requireSerials(lines: readonly Listed[]) {
	const isMissing = ({ serialised, ok, items }: Listed) => serialised && items.length !== (ok ?? 0)
	if (lines.some(isMissing)) throw new DomainError('invalid', 'serialsMissing')
}
