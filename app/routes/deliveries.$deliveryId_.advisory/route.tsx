import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { CorrectedContext, correctedWords } from '#app/components/corrections/corrected.tsx'
import { EventPanel } from '#app/components/event/event-panel.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { DeliveryPage } from '#app/components/record/delivery-page.tsx'
import { useWorkRun } from '#app/components/record/work-run.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { recordExpertDay, removeExpertDay } from '#app/domain/deliveries/advisory/expert-days.server.ts'
import { getAdvisoryLedger } from '#app/domain/deliveries/advisory/get-advisory-ledger.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { expertDay } from '#app/forms/delivery-records.ts'
import { eventForms } from '#app/forms/event-forms.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { chosenRow } from '#app/forms/post.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { DaysPanel } from './days-panel.tsx'
import { DraftsPanel, FollowUpPanel, TermsPanel } from './terms-panels.tsx'

export const handle = {
	words: ({ data }: { data: unknown }): WordsPath[] => [
		'deliveryTabs',
		'advisoryRecords',
		'status.delivery',
		'events',
		'refusals',
		'deliveryFiles',
		...correctedWords(loaded<Loaded>(data)?.ledger.corrections),
	],
}

type Loaded = { ledger: { corrections: unknown[] } }

export const loader = readingLoader(async ({ actor, params, request }) => {
	const language = languageOf(request, actor.language)
	const ledger = await getAdvisoryLedger(actor, idFrom(params.deliveryId), language)
	return { ledger, forms: eventForms('advisory', ledger.openTo) }
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const deliveryId = idFrom(params.deliveryId)
	const here = `/deliveries/${deliveryId}/advisory#days`
	const chosen = parseForm(form, chosenRow)
	if (chosen.ok) {
		await removeExpertDay(actor, deliveryId, chosen.value.id)
		return redirect(here, 303)
	}
	const { ok, ...parsed } = parseForm(form, expertDay)
	if (!('value' in parsed)) return data(parsed, { status: 422 })
	await recordExpertDay(actor, deliveryId, parsed.value)
	return redirect(here, 303)
})

export default function AdvisoryLedgerRoute() {
	const t = useTranslations('advisoryRecords')
	const { ledger, forms } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const given = problem ?? (answer && 'errors' in answer ? answer : undefined)
	const { need, id, terms, revision } = ledger
	const onTheWay = useWorkRun()
	return (
		<DeliveryPage
			delivery={{ id: ledger.id, kind: 'advisory', need: ledger.need }}
			title={t('title')}
			lead={<p>{t('lead')}</p>}
		>
			<CorrectedContext.Provider value={ledger.corrections}>
				<ProblemNotice problem={problem} />
				<TermsPanel ledger={ledger} />
				<DaysPanel ledger={ledger} errors={given?.errors} values={given?.typed} />
				<DraftsPanel ledger={ledger} />
				<FollowUpPanel followUp={ledger.followUp} />
				{forms.length > 0 && (
					<Panel title={t('steps')} id="steps">
						<EventPanel
							group="advisory"
							revision={revision}
							forms={forms}
							foreseen={ledger.foreseen}
							action={onTheWay(`/deliveries/${id}`)}
							values={terms ? { shareTerms: { ...terms, terms: terms.text } } : {}}
						/>
					</Panel>
				)}
				<p>
					<a href={`/requests/${need.request.id}/needs/${need.id}`}>{t('toNeed')}</a>
				</p>
			</CorrectedContext.Provider>
		</DeliveryPage>
	)
}
