import type { Language } from '#workflows/languages.ts'
import type { EquipmentCategory, LineUnit } from '#workflows/vocabulary.ts'
import { translator } from './translator.server.ts'

type Line = {
	description?: string
	category: EquipmentCategory | null
	unit: LineUnit | null
	quantity: number | null
}

/** The lines of a need as one sentence of a text file, "40 hand lenses, 2 workstations": never added up. */
export function linesText(lines: readonly Line[], language: Language): string {
	const t = translator(language, 'codes')
	const texts = lines.map(({ description, category, unit, quantity: count }) => {
		const what = description ?? (category ? t(`equipmentCategories.${category}`) : t('lineSummary.other'))
		return count === null
			? t('lineSummary.toSpecify', { what })
			: t(`lineSummary.${unit ?? 'PIECE'}`, { count, what })
	})
	return texts.reduce((before, after) => (before ? t('lineSummary.joined', { before, after }) : after), '')
}
