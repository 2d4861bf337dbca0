import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { CorrectedContext, correctedWords } from '#app/components/corrections/corrected.tsx'
import { EventPanel } from '#app/components/event/event-panel.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { DeliveryPage } from '#app/components/record/delivery-page.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { getEquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { advanceDelivery } from '#app/domain/steps/take-step.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { eventForms, parseEvent } from '#app/forms/event-forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { actOnLedger } from './act.server.ts'
import { ChecksPanel } from './checks-panel.tsx'
import { goodsFields, openValues } from './goods-fields.tsx'
import { HandoverPanel } from './handover-panel.tsx'
import { InspectionPanel } from './inspection-panel.tsx'
import { LedgerAnswerContext } from './ledger-form.tsx'
import { ShipmentsPanel } from './shipments-panel.tsx'
import { SpecificationPanel } from './specification-panel.tsx'
import { StagesPanel, ToldPanel } from './stages-panel.tsx'

export const handle = {
	words: ({ data }: { data: unknown }): WordsPath[] => [
		'deliveryTabs',
		'equipmentRecords',
		'handoverRecord.undertaking',
		'handoverRecord.record',
		'deliveryFiles',
		'status.delivery',
		'events',
		'refusals',
		'codes.currencies',
		'codes.checkMonths',
		'codes.equipmentCategories',
		'codes.lineSummary',
		...correctedWords(loaded<Loaded>(data)?.ledger.corrections),
	],
}

type Loaded = { ledger: { corrections: unknown[] } }

export const loader = readingLoader(async ({ actor, params, request }) => {
	const language = languageOf(request, actor.language)
	const ledger = await getEquipmentLedger(actor, idFrom(params.deliveryId), language)
	const { searchParams } = new URL(request.url)
	const [chosen, asked] = [searchParams.get('line'), searchParams.get('asked')]
	return { ledger, chosen, asked, forms: eventForms('equipment', ledger.openTo) }
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const deliveryId = idFrom(params.deliveryId)
	if (form.has('type')) {
		const { revision, event } = parseEvent('equipment', form)
		await advanceDelivery(actor, { deliveryId, revision, event })
		return redirect(`/deliveries/${deliveryId}/equipment`, 303)
	}
	const { part, wrong } = await actOnLedger(actor, deliveryId, form)
	if (wrong) return data({ wrong }, { status: 422 })
	return redirect(`/deliveries/${deliveryId}/equipment#${part}`, 303)
})

export default function EquipmentLedgerRoute() {
	const t = useTranslations('equipmentRecords')
	const { ledger, chosen, asked, forms } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const { need, id, revision, specification } = ledger
	return (
		<DeliveryPage
			delivery={{ id: ledger.id, kind: 'equipment', need: ledger.need }}
			title={t('title')}
			lead={<p>{t('lead')}</p>}
		>
			<CorrectedContext.Provider value={ledger.corrections}>
				<ProblemNotice problem={problem && { ...problem, typed: {} }} />
				<LedgerAnswerContext.Provider
					value={problem ?? (answer && 'wrong' in answer ? answer.wrong : undefined)}
				>
					<FactList
						items={[
							{ label: t('status'), value: <StatusTag kind="delivery" status={ledger.status} /> },
							{ label: t('programme'), value: <bdi>{ledger.programme.title}</bdi> },
						]}
					/>
					<SpecificationPanel ledger={ledger} chosen={chosen} asked={asked} />
					<StagesPanel ledger={ledger} />
					<ToldPanel ledger={ledger} part="procurement" />
					<ShipmentsPanel ledger={ledger} />
					<InspectionPanel ledger={ledger} />
					<HandoverPanel ledger={ledger} />
					<ToldPanel ledger={ledger} part="installation" />
					<ChecksPanel ledger={ledger} />
					<ToldPanel ledger={ledger} part="exceptions" />
				</LedgerAnswerContext.Provider>
				{forms.length > 0 && (
					<Panel title={t('steps')} id="steps">
						<EventPanel
							group="equipment"
							revision={revision}
							forms={forms}
							foreseen={ledger.foreseen}
							problem={problem}
							special={goodsFields(ledger, forms)}
							values={{
								...openValues(ledger),
								shareSpecification: { specification: specification.text, deliverTo: specification.deliverTo },
								recordCheck: { month: String(ledger.checks.next ?? '') },
							}}
						/>
					</Panel>
				)}
				<p>
					<a href={`/deliveries/${id}/files`}>{t('files')}</a>{' '}
					<a href={`/requests/${need.request.id}/needs/${need.id}`}>{t('toNeed')}</a>
				</p>
			</CorrectedContext.Provider>
		</DeliveryPage>
	)
}
