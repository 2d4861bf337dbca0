import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { OwnReturnedMail } from '#app/components/mail/own-returned-mail.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { type DonorView, getDonorFigures } from '#app/domain/figures/get-donor-figures.server.ts'
import { findOwnReturnedMail } from '#app/domain/notifications/own-returned-mail.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import { ExportLinks } from './export-links.tsx'
import { FigureTable } from './figure-table.tsx'
import { filterFrom } from './filter-from.ts'
import { FundedTable } from './funded-table.tsx'
import styles from './overview.module.css'
import { PipelinePanel } from './pipeline-panel.tsx'
import { ProgrammeTable, ResultsTable } from './programme-table.tsx'

export const handle = { words: ['overview', 'status', 'codes', 'cameBack.own'] as const, scripts: false }

export const loader = signedInLoader(async ({ actor, request }) => {
	const filter = filterFrom(request)
	const figures = await getDonorFigures(actor, filter, languageOf(request, actor.language))
	return { filter, ...figures, bad: await findOwnReturnedMail(actor) }
})

export default function OverviewRoute() {
	const t = useTranslations('overview')
	const { donor, programmes, deliveries, unmet, pipeline, filter, bad } = useLoaderData<typeof loader>()
	return (
		<Page title={t('title')} lead={<p>{donor ? t('lead', { donor }) : t('leadNobody')}</p>}>
			<OwnReturnedMail bad={bad} />
			<p>{t('privacy')}</p>
			{programmes.length === 0 ? (
				<Empty title={t('noProgrammes.title')}>
					<p>{t('noProgrammes.body')}</p>
				</Empty>
			) : (
				<>
					<ProgrammeTable programmes={programmes} />
					<ResultsTable programmes={programmes} />
					<FundedTable deliveries={deliveries} />
				</>
			)}
			<Unmet {...unmet} />
			<PipelinePanel rows={pipeline} filter={filter} />
			<ExportLinks filter={filter} />
		</Page>
	)
}

function Unmet({ byRegion, byTheme }: DonorView['unmet']) {
	const t = useTranslations('overview.unmet')
	const codes = useTranslations('codes')
	const name = (list: 'regions' | 'themes') => (key: string) => {
		const known = `${list}.${key}` as Parameters<typeof codes>[0]
		return codes.has(known) ? codes(known) : key
	}
	return (
		<Panel title={t('title')}>
			<p>{t('lead')}</p>
			<div className={styles.tables}>
				<FigureTable caption={t('byRegion')} head={t('region')} cells={byRegion} nameOf={name('regions')} />
				<FigureTable caption={t('byTheme')} head={t('theme')} cells={byTheme} nameOf={name('themes')} />
			</div>
		</Panel>
	)
}
