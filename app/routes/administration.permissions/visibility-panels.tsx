import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/panel.tsx'
import { SightTable } from '#app/components/sight-table.tsx'
import { viewers } from '#workflows/visibility.ts'
import { classifications } from '#workflows/vocabulary.ts'

/** Who sees what, for each classification. */
export function VisibilityPanels() {
	const t = useTranslations('visibility.table')
	const codes = useTranslations('codes')
	return (
		<Panel title={t('title')} id="visibility">
			<p>{t('lead')}</p>
			{classifications.map((classification) => (
				<section key={classification}>
					<h3>{codes(`classifications.${classification}`)}</h3>
					<SightTable classification={classification} viewers={viewers} />
				</section>
			))}
		</Panel>
	)
}
