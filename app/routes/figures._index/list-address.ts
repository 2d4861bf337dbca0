import type { FigureHead } from '#app/domain/figures/get-figures.server.ts'
import { may } from '#workflows/abilities.ts'

type ListAddressInput = Pick<FigureHead, 'whose' | 'role' | 'filter'>

/**
 * The list of needs that a number counts, as this reader can open it, filtered like the page; undefined for an
 * administrator, who reads no needs.
 */
export function listAddress(
	{ whose, role, filter }: ListAddressInput,
	of: Record<string, string>,
): string | undefined {
	if (may({ role }, 'administerSystem')) return undefined
	const own = whose === 'officer' ? { officer: 'me' } : {}
	const chosen = Object.entries({ ...own, ...filter, ...of }).filter((pair): pair is [string, string] =>
		Boolean(pair[1]),
	)
	return `/needs?${new URLSearchParams(chosen)}`
}
