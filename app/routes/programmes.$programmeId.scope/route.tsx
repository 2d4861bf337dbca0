import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProgrammePage } from '#app/components/record/programme-page.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { getProgrammeOfOffice } from '#app/domain/programmes/get-programme.server.ts'
import type { OfficeView } from '#app/domain/programmes/programme-view.server.ts'
import { programmeId } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { ScopePanel } from '../programmes.$programmeId._index/scope-panel.tsx'

export const handle = { words: ['programmes', 'programmeTabs', 'codes'] as const }

export const loader = readingLoader(({ actor, params, request }) =>
	getProgrammeOfOffice(actor, programmeId(params.programmeId), languageOf(request, actor.language)),
)

export default function ProgrammeScopeRoute() {
	const t = useTranslations('programmeTabs')
	const { programme, office } = useLoaderData<typeof loader>()
	return (
		<ProgrammePage programme={programme} title={t('scope')}>
			<ScopePanel programme={programme} />
			<ConditionsPanel office={office} kind={programme.kind} />
		</ProgrammePage>
	)
}

type ConditionsPanelProps = { office: OfficeView; kind: string }

/** The conditions for the programme's help, and its evaluation afterwards. */
function ConditionsPanel({ office, kind }: ConditionsPanelProps) {
	const t = useTranslations('programmes.conditions')
	const fields = useTranslations('programmes.fields')
	const common = useTranslations('common')
	const { fundingFrom, fundingTo, lastCommitment, prerequisites, evaluationPlan, iatiId } = office
	const range = { minimum: office.minimumPerState, maximum: office.maximumPerState }
	const yesOrNo = (is: boolean) => common(is ? 'yes' : 'no')
	const text = (label: string, value: string) =>
		value ? [{ label, value: <UserText block>{value}</UserText>, isLong: value.length > 90 }] : []
	return (
		<Fold title={t('title')}>
			<FactList
				inColumns
				items={[
					{ label: t('requiresLaw'), value: yesOrNo(office.requiresLaw) },
					...(kind === 'training'
						? [{ label: fields('requiresTrainers'), value: yesOrNo(office.requiresTrainers) }]
						: []),
					{ label: t('requiresDueDiligence'), value: yesOrNo(office.requiresDueDiligence) },
					{ label: fields('odaOnly'), value: yesOrNo(office.odaOnly) },
					{ label: fields('regionEarmarked'), value: yesOrNo(office.regionEarmarked) },
					...text(fields('prerequisites'), prerequisites),
					{ label: t('perState'), value: t('range', range) },
					{
						label: t('funding'),
						value: t.rich('days', {
							from: () => <LocalDate value={fundingFrom} />,
							to: () => <LocalDate value={fundingTo} />,
						}),
					},
					{ label: t('lastCommitment'), value: <LocalDate value={lastCommitment} /> },
					...text(fields('evaluationPlan'), evaluationPlan),
					...text(fields('iatiId'), iatiId),
				]}
			/>
		</Fold>
	)
}
