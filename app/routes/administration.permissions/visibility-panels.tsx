import { useTranslations } from 'use-intl/react'
import { SightTable } from '#app/components/record/sight-table.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
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
