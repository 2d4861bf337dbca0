import { useFormatter, useTranslations } from 'use-intl/react'
import type { KeyFact } from '#app/components/layout/page.tsx'
import { LinesSummary } from '#app/components/record/lines-summary.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import type { MatchingView } from '#app/domain/matching/get-matching.server.ts'

/** What the State asks for, and how much it matters: the facts that programmes are compared with. */
export function useMatchingFacts({ need, request, asked }: MatchingView): KeyFact[] {
	const t = useTranslations('matching')
	const overview = useTranslations('needs.overview')
	const format = useFormatter()
	const { quantity, minimumQuantity, earliest, latest, taType, languages, lines } = asked
	const facts: (KeyFact | false)[] = [
		{ label: overview('status'), value: <StatusTag kind="need" status={need.status} /> },
		lines.length > 0
			? { label: t('facts.requested'), value: <LinesSummary lines={lines} /> }
			: quantity !== null && {
					label: t('facts.requested'),
					value: format.number(quantity),
					...(minimumQuantity !== null && {
						detail: t('facts.least', { quantity: minimumQuantity }),
					}),
				},
		(earliest !== null || latest !== null) && {
			label: t('facts.dates'),
			value: (
				<>
					{earliest && <LocalDate value={earliest} />} – {latest && <LocalDate value={latest} />}
				</>
			),
		},
		taType !== null && { label: t('facts.type'), value: <Codes list="taTypes" codes={[taType]} /> },
		languages.length > 0 && {
			label: t('facts.languages'),
			value: <Codes list="languages" codes={languages} />,
		},
		{
			label: t('priority.label'),
			value: (
				<a href={`/requests/${request.id}/needs/${need.id}/priority`}>
					{need.priority === null ? t('priority.none') : t('priority.points', { points: need.priority })}
				</a>
			),
		},
	]
	return facts.filter((fact) => fact !== false)
}
