import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { CorrectedContext, correctedWords } from '#app/components/corrections/corrected.tsx'
import { EventPanel } from '#app/components/event/event-panel.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { DeliveryPage } from '#app/components/record/delivery-page.tsx'
import { useWorkRun } from '#app/components/record/work-run.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { getTraining } from '#app/domain/deliveries/training/get-training.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { eventForms } from '#app/forms/event-forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { LedgerTabs } from '../deliveries.$deliveryId_.training_.$ledger/ledger-tabs.tsx'
import { ContradictionsNotice } from './contradictions-notice.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { FiguresPanel, SatisfactionPanel } from './results-panel.tsx'
import { takePart } from './take-part.server.ts'

export const handle = {
	words: ({ data }: { data: unknown }): WordsPath[] => [
		'deliveryTabs',
		'trainingRecords',
		'status.delivery',
		'events',
		'refusals',
		'codes.languages',
		'codes.currencies',
		...correctedWords(loaded<Loaded>(data)?.ledger.corrections),
	],
}

type Loaded = { ledger: { corrections: unknown[] } }

export const loader = readingLoader(async ({ actor, params, request }) => {
	const language = languageOf(request, actor.language)
	const ledger = await getTraining(actor, idFrom(params.deliveryId), language)
	return { ledger, forms: eventForms('training', ledger.openTo) }
})

export const action = signedInAction(({ actor, params, form }) =>
	takePart(actor, idFrom(params.deliveryId), form),
)

export default function TrainingLedgerRoute() {
	const t = useTranslations('trainingRecords')
	const { ledger, forms } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const panel = { ledger, given: answer && 'part' in answer ? answer : undefined }
	const onTheWay = useWorkRun()
	return (
		<DeliveryPage
			delivery={{ id: ledger.id, kind: 'training', need: ledger.need }}
			title={t('title')}
			lead={<p>{t(ledger.seesPeople ? 'lead' : 'leadFigures')}</p>}
			views={ledger.seesPeople && <LedgerTabs id={ledger.id} tabs={ledger.tabs} current={null} />}
		>
			<CorrectedContext.Provider value={ledger.corrections}>
				<ProblemNotice problem={problem} />
				<p>
					<StatusTag kind="delivery" status={ledger.status} />
				</p>
				<ContradictionsNotice ledger={ledger} />
				{forms.length > 0 && (
					<Panel title={t('steps')} id="steps">
						<p>{t('stepsNote')}</p>
						<EventPanel
							group="training"
							revision={ledger.revision}
							forms={forms}
							foreseen={ledger.foreseen}
							action={onTheWay(`/deliveries/${ledger.id}`)}
							values={{
								callForNominations: { seats: ledger.seats, minimumCohort: Math.ceil(ledger.seats / 2) },
							}}
						/>
					</Panel>
				)}
				<PlanPanel {...panel} />
				{ledger.seesPeople && <SatisfactionPanel {...panel} />}
				<FiguresPanel figures={ledger.figures} />
				<p>
					<LinkButton tone="secondary" href={`/deliveries/${ledger.id}`}>
						{t('toDelivery')}
					</LinkButton>
				</p>
			</CorrectedContext.Provider>
		</DeliveryPage>
	)
}
