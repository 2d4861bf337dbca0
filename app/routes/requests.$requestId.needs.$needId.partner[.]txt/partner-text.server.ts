import { linesText } from '#app/components/record/lines-text.server.ts'
import type { PartnerSummary } from '#app/domain/visibility/get-partner-summary.server.ts'
import { sayer, translator } from '#app/i18n/translator.server.ts'
import type { Words } from '#app/i18n/words.ts'
import { areAlike } from '#workflows/equipment/need-lines.ts'
import { intlLocales, type Language } from '#workflows/languages.ts'

/** A summary for a partner as lines of text in one language: a name and a value on each. */
export function partnerText(summary: PartnerSummary, language: Language): string {
	const t = translator(language, 'access')
	// A code of an older release may have no words.
	const codes = sayer(language, 'codes')
	const common = translator(language, 'common')
	const list = new Intl.ListFormat(intlLocales[language])
	const word = (of: string, code: string) => (codes.has(`${of}.${code}`) ? codes(`${of}.${code}`) : code)
	const line = (name: keyof Words['access']['partner'], value: string | number | null | undefined) =>
		value === null || value === undefined || value === ''
			? []
			: [common('labelled', { label: t(`partner.${name}`), value })]
	const { told } = summary
	return [
		t('partner.title'),
		t('partner.intro'),
		'',
		...line('reference', summary.reference),
		...line('need', summary.number),
		...line('state', summary.state),
		...line('authority', summary.authority),
		...line('kind', word('kinds', summary.kind)),
		...line('type', summary.taType && word('taTypes', summary.taType)),
		...line('themes', list.format((summary.themes ?? []).map((theme) => word('themes', theme)))),
		...line('quantity', summary.lines.length > 0 ? linesText(summary.lines, language) : summary.quantity),
		...(areAlike(summary.lines) ? line('minimum', summary.minimumQuantity) : []),
		...line('urgency', summary.urgency && word('urgencies', summary.urgency)),
		...line('earliest', summary.earliest),
		...line('latest', summary.latest),
		...line('named', told?.title),
		...line('statement', told?.statement),
		...line('result', told?.result),
		'',
	].join('\r\n')
}
