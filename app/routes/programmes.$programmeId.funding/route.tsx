import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { BurnDownPanel } from '#app/components/contribution/burn-down-panel.tsx'
import { ContributionPanel } from '#app/components/contribution/contribution-panel.tsx'
import { ProgrammePage } from '#app/components/record/programme-page.tsx'
import { getProgrammeFunding } from '#app/domain/contribution/get-contribution.server.ts'
import { programmeId } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { CapacityPanel, MoneyPart } from '../programmes.$programmeId._index/capacity-panel.tsx'
import { UncoveredNotice } from '../programmes.$programmeId._index/programme-facts.tsx'
import { CohortsTable, ContributionsTable } from './record-tables.tsx'

export const handle = {
	words: ['programmes', 'programmeTabs', 'codes', 'contribution', 'charts'] as const,
}

export const loader = readingLoader(({ actor, params, request }) =>
	getProgrammeFunding(actor, programmeId(params.programmeId), languageOf(request, actor.language)),
)

export default function ProgrammeFundingRoute() {
	const t = useTranslations('programmeTabs')
	const { programme, office, contribution, burnDown, asAt } = useLoaderData<typeof loader>()
	const { room, capacityUnit } = programme
	return (
		<ProgrammePage programme={programme} title={t('funding')}>
			<UncoveredNotice uncovered={office.uncovered} currency={office.money.currency} />
			{room && <CapacityPanel room={room} reserve={office.reserve} unit={capacityUnit} />}
			<MoneyPart money={office.money} />
			<ContributionsTable {...programme} />
			<BurnDownPanel burnDown={burnDown} currency={contribution.currency} asAt={asAt} />
			<ContributionPanel contributions={[contribution]} />
			<CohortsTable cohorts={office.cohorts} />
		</ProgrammePage>
	)
}
