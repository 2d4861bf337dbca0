import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { PiecesTable } from '#app/components/contribution/contribution-panel.tsx'
import { OwnUndeliverable } from '#app/components/mail/returned-mail.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { type DonorOverview, getDonorOverview } from '#app/domain/figures/get-donor-overview.server.ts'
import { findOwnUndeliverable } from '#app/domain/notifications/outbox-figures.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { DonorSummary } from './donor-summary.tsx'
import { OverviewPage, Pages } from './overview-page.tsx'
import { CapacityTable, ProgrammeTable, ResultsTable } from './programme-table.tsx'

export const handle = {
	words: [
		'overview',
		'status',
		'codes',
		'undeliverable.own',
		'contribution',
		'figures.asAt',
		'figures.summary.title',
	] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	const after = filterValue(request, 'afterProgramme')
	const overview = await getDonorOverview(actor, languageOf(request, actor.language), { after })
	return { ...overview, isFirst: !after, bad: await findOwnUndeliverable(actor) }
})

/** What a donor funds, what came of it, and how much is unmet. */
export default function OverviewRoute() {
	const t = useTranslations('overview')
	const contribution = useTranslations('contribution')
	const { donor, totals, programmes, nextProgramme, unmet, isFirst, bad } = useLoaderData<typeof loader>()
	return (
		<OverviewPage donor={donor} tables={['programmes', 'pieces']} note={contribution('note')}>
			<OwnUndeliverable bad={bad} />
			<DonorSummary totals={totals} unmet={unmet} />
			{programmes.length === 0 && isFirst ? (
				<Empty title={t('noProgrammes.title')}>
					<p>{t('noProgrammes.body')}</p>
				</Empty>
			) : (
				<>
					<ProgrammeTable programmes={programmes} />
					<Pages
						address="/overview"
						cursor="afterProgramme"
						title={t('programmes')}
						isFirst={isFirst}
						next={nextProgramme}
					/>
					<ResultsTable programmes={programmes} />
					<div>
						<Pieces programmes={programmes} />
						<CapacityTable programmes={programmes} />
					</div>
				</>
			)}
		</OverviewPage>
	)
}

/** Pieces by category, folded where there are any. */
function Pieces({ programmes }: Pick<DonorOverview, 'programmes'>) {
	const t = useTranslations('contribution')
	if (programmes.every(({ pieces }) => pieces.length === 0)) return null
	return (
		<Fold title={t('pieces')} isAside>
			<PiecesTable programmes={programmes} />
		</Fold>
	)
}
