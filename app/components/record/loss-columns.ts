import { useFormatter, useTranslations } from 'use-intl/react'
import type { LineLosses } from '#workflows/equipment/losses.ts'

const columns = ['lostBefore', 'lostSince', 'damagedSince'] as const
type Lost = { losses: LineLosses }

/**
 * The columns of a table of items that say what was reported lost or damaged: of unlike items there is no total, and a
 * column in which nothing is left out.
 */
export function useLossColumns(lines: readonly Lost[]) {
	const t = useTranslations('equipmentRecords.stages')
	const format = useFormatter()
	const shown = columns.filter((name) => lines.some(({ losses }) => losses[name] > 0))
	return {
		head: shown.map((name) => t(name)),
		cellsOf: ({ losses }: Lost) => shown.map((name) => format.number(losses[name])),
	}
}
