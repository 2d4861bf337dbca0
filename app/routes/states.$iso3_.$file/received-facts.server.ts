import type { StateRecord } from '#app/domain/states/get-state-record.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { intlLocales, type Language } from '#workflows/languages.ts'

/** Categories of equipment that are printed. */
const MOST = 6

/** What a State was given, each figure with its name; equipment by category, since unlike pieces are never added up. */
export function receivedFacts({ received }: StateRecord, language: Language) {
	const t = translator(language, 'stateRecord')
	const briefing = translator(language, 'stateBriefing')
	const codes = translator(language, 'codes')
	const { format } = new Intl.NumberFormat(intlLocales[language])
	const { courses, certificates, days, accepted, trained, equipment } = received
	const people = (sex: 'female' | 'male' | 'notStated') => trained.find((one) => one.sex === sex)?.people ?? 0
	const bySex = { female: people('female'), male: people('male'), notStated: people('notStated') }
	const counts = [
		{ label: t('received.courses'), count: courses },
		{ label: t('received.certificates'), count: certificates },
		{ label: t('received.days'), count: days },
		{ label: t('received.accepted'), count: accepted },
	]
	return [
		...counts.filter(({ count }) => count > 0).map(({ label, count }) => ({ label, value: format(count) })),
		...(courses > 0 ? [{ label: t('received.trained'), value: t('received.bySex', bySex) }] : []),
		...equipment.slice(0, MOST).map(({ category, pieces, checked, used }) => ({
			label: category ? codes(`equipmentCategories.${category}`) : t('received.other'),
			value: briefing('equipment', { pieces, checked, used: used ?? 0 }),
		})),
	]
}
