import type { ShownNeed } from '#app/domain/pipeline/get-pipeline.server.ts'
import { linesText } from '#app/i18n/lines-text.server.ts'
import { sayer, translator } from '#app/i18n/translator.server.ts'
import { wordOf } from '#app/i18n/use-say.ts'
import type { Language } from '#workflows/languages.ts'
import type { PipelineGroup } from '#workflows/pipeline/groups.ts'
import { twoDigits } from '#workflows/pipeline/price.ts'
import { unitOf } from '#workflows/vocabulary.ts'

/** Codes and amounts of the pipeline in the words of a language, for files. */
export function needTexts(language: Language) {
	const t = translator(language, 'pipeline')
	const say = sayer(language, 'codes')
	const pipeline = sayer(language, 'pipeline')
	const units = translator(language, 'matching')
	const code = (list: string, one: string | null) => (one === null ? '' : wordOf(say, `${list}.${one}`, one))
	return {
		code,
		/** Its type of assistance, or only its kind. */
		what: ({ taType, kind }: ShownNeed) => (taType ? code('taTypes', taType) : code('kinds', kind)),
		place: ({ region }: ShownNeed) => (region ? code('regions', region) : t('noRegion')),
		state: ({ state }: ShownNeed) => state ?? t('notNamed'),
		quantity: ({ kind, lines, quantity, isExact }: ShownNeed) => {
			const counted = quantity === null ? '' : units(`units.${unitOf(kind)}`, { count: quantity })
			const text = kind === 'equipment' ? linesText(lines, language) : counted
			return isExact || text === '' ? text : t.markup('orMore', { quantity: () => text })
		},
		unitPrice: ({ kind, unitPrice }: ShownNeed) => (unitPrice ? t(`perUnit.${unitOf(kind)}`, unitPrice) : ''),
		price: ({ low, high }: Pick<ShownNeed, 'low' | 'high'>) =>
			low === null || high === null
				? t('noPrice')
				: t('from', { low: twoDigits(low, 'down'), high: twoDigits(high, 'up') }),
		basis: ({ basis, cases }: ShownNeed) => {
			if (!basis) return t('noPrice')
			const source = pipeline(`bases.${basis}`)
			return cases === null ? source : `${source} (${t('cases', { count: cases })})`
		},
		part: ({ full }: ShownNeed) => t(full ? 'inFull' : 'atMinimum'),
		group: ({ kind, theme, level, area }: PipelineGroup) =>
			[
				kind === null ? t('groups.kinds') : code('kinds', kind),
				theme === null ? t('groups.any') : code('themes', theme),
				area === null ? t('groups.all') : code(level === 'subregion' ? 'subregions' : 'regions', area),
			].join(' · '),
	}
}
