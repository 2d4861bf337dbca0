import { useFormatter, useTranslations } from 'use-intl/react'
import { Quantity } from '#app/components/record/lines-summary.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { BundleView } from '#app/domain/bundles/get-bundle.server.ts'
import { areAlike, totalsByCategory } from '#workflows/equipment/need-lines.ts'

/** The subject of the bundle, and the sum of its needs. */
export function TogetherPanel({ bundle }: { bundle: BundleView }) {
	const t = useTranslations('bundles')
	const format = useFormatter()
	const { theme, kind, language, note } = bundle
	const lines = totalsByCategory(bundle.members.flatMap((member) => member.lines))
	const { quantity, least, unknown, languages, period } = bundle.together
	return (
		<Panel title={t('one.together')}>
			<FactList
				items={[
					{ label: t('columns.theme'), value: <Codes list="themes" codes={[theme]} /> },
					{ label: t('columns.kind'), value: <Codes list="kinds" codes={[kind]} /> },
					...(language
						? [{ label: t('make.language'), value: <Codes list="languages" codes={[language]} /> }]
						: []),
					{ label: t('one.quantity'), value: <Quantity quantity={quantity} lines={lines} /> },
					...(areAlike(lines) ? [{ label: t('one.least'), value: format.number(least) }] : []),
					{
						label: t('one.languages'),
						value: languages.length > 0 ? <Codes list="languages" codes={languages} /> : t('one.noLanguage'),
					},
					{ label: t('one.period'), value: <Period period={period} /> },
					...(note ? [{ label: t('one.note'), value: <UserText block>{note}</UserText> }] : []),
				]}
			/>
			{unknown > 0 && <p>{t('one.unknown', { count: unknown })}</p>}
		</Panel>
	)
}

function Period({ period }: Pick<BundleView['together'], 'period'>) {
	const t = useTranslations('bundles.one')
	if (!period) return t('noPeriod')
	const { from, to } = period
	if (!from && !to) return t('anyDay')
	return (
		<>
			{from && <LocalDate value={new Date(from)} />} – {to && <LocalDate value={new Date(to)} />}
		</>
	)
}
