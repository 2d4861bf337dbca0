import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { Waiting } from '#app/domain/matching/capacity-for.server.ts'

/** The programme that the need waits for and its position; a State sees the band only. */
export function WaitingPanel({ waiting: { since, band, list } }: { waiting: Waiting }) {
	const t = useTranslations('needs.waiting')
	const offer = useTranslations('needs.offer')
	const { programme, place, length } = list ?? {}
	return (
		<Panel title={t('title')} id="waiting">
			<p>{t('body')}</p>
			<FactList
				items={[
					...(programme
						? [
								{
									label: offer('programme'),
									value: (
										<a href={`/programmes/${programme.id}`}>
											<bdi>{programme.title}</bdi>
										</a>
									),
								},
							]
						: []),
					{ label: t('since'), value: <LocalDate value={since} /> },
					{
						label: t('standing'),
						value: place && length ? t('place', { place, length }) : t(`bands.${band}`),
					},
				]}
			/>
			{list && <p>{t('officeOnly')}</p>}
		</Panel>
	)
}
