import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import type { StateGroup } from '#workflows/figures/definitions.ts'
import { TOTAL } from '#workflows/releases/tables.ts'

/** Lists of codes that name the rows of released tables, by dimension. */
const lists: Record<string, string> = {
	kind: 'kinds',
	theme: 'themes',
	region: 'regions',
	subregion: 'subregions',
	outcome: 'needOutcomes',
	urgency: 'urgencies',
	level: 'trainingLevels',
	category: 'equipmentCategories',
	unit: 'lineUnits',
}

/** What a page with released tables needs of words. */
export const releasedWords = [
	'releases',
	'figures',
	'codes.kinds',
	'codes.themes',
	'codes.regions',
	'codes.subregions',
	'codes.needOutcomes',
	'codes.urgencies',
	'codes.trainingLevels',
	'codes.equipmentCategories',
	'codes.lineUnits',
] as const

/** The name of a code of a released table in words. */
export function useDimWords(): (dim: string, code: string) => string {
	const t = useTranslations('figures')
	const codes = useCodeOptions()
	type Key = Parameters<typeof t>[0]
	// Steps, spans, parties and groups have words of their own, each under its name.
	const own: Record<string, (code: string) => string> = {
		step: (code) => t(`steps.${code}` as Key),
		span: (code) => t(`spans.${code}` as Key),
		party: (code) => t(`parties.${code}` as Key),
		group: (code) => t(`groups.${code as StateGroup}`),
		sex: (code) => t(`head.${code}` as Key),
		what: (code) => t(`head.${code}` as Key),
	}
	return (dim, code) => {
		if (code === TOTAL) return t('total')
		if (code === '') return t('notRecorded')
		return own[dim]?.(code) ?? codes(lists[dim], [code])[0]?.label ?? code
	}
}
