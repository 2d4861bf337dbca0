import { useFormatter, useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { figureTableNames, figureTables } from '#workflows/figures/definitions.ts'

export const handle = { words: ['figureDefinitions', 'figures.title', 'contribution.note'] as const }

/** For everybody who is signed in: it says nothing of any need. */
export const loader = signedInLoader(async () => null)

const rules = [
	'periods',
	'first',
	'parts',
	'groups',
	'days',
	'median',
	'money',
	'confidential',
	'counted',
] as const

export default function FigureDefinitionsRoute() {
	const t = useTranslations('figureDefinitions')
	const figures = useTranslations('figures')
	const contribution = useTranslations('contribution')
	const format = useFormatter()
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href: '/figures', label: figures('title') }]}
		>
			<Table
				caption={t('title')}
				captionHidden
				head={[
					t('head.figure'),
					t('head.population'),
					t('head.date'),
					t('head.unit'),
					t('head.source'),
					t('head.dimensions'),
				]}
				rows={figureTableNames.map((name) => {
					const { population, date, unit, source, dimensions } = figureTables[name]
					return [
						t(`tables.${name}`),
						t(`populations.${population}`),
						t(`dates.${date}`),
						t(`units.${unit}`),
						t(`sources.${source}`),
						format.list(dimensions.map((each) => t(`dims.${each}`))),
					]
				})}
			/>
			<Panel title={t('rules.title')}>
				<ul>
					{rules.map((rule) => (
						<li key={rule}>{t(`rules.${rule}`)}</li>
					))}
					<li>{contribution('note')}</li>
				</ul>
			</Panel>
		</Page>
	)
}
