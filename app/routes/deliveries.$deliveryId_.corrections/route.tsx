import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { CorrectionTable } from '#app/components/corrections/correction-table.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { DeliveryPage } from '#app/components/record/delivery-page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { decideCorrection } from '#app/domain/corrections/decide-correction.server.ts'
import {
	type CorrectionsPage,
	entryForForm,
	getCorrections,
} from '#app/domain/corrections/get-corrections.server.ts'
import { proposeCorrection } from '#app/domain/corrections/propose-correction.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { correctionAnswer, correctionForm } from '#app/forms/correction.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import type { Values } from '#workflows/corrections/correctable.ts'
import { CorrectionForm, EntriesPanel, type RejectedEntry } from './entries-panel.tsx'

export const handle = { words: ['deliveryTabs', 'corrections', 'refusals'] as const }

export const loader = readingLoader(async ({ actor, params, request }) => {
	const { searchParams } = new URL(request.url)
	const wanted = { entry: searchParams.get('entry') ?? '', id: searchParams.get('id') ?? '' }
	return getCorrections(actor, idFrom(params.deliveryId), wanted)
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const deliveryId = idFrom(params.deliveryId)
	if (form.has('answer')) {
		const said = parseForm(form, correctionAnswer)
		if (!said.ok) return data(said, { status: 422 })
		await decideCorrection(actor, deliveryId, said.value)
		return redirect(`/deliveries/${deliveryId}/corrections#made`, 303)
	}
	const [entry, id] = [String(form.get('entry') ?? ''), String(form.get('id') ?? '')]
	const found = await entryForForm(actor, deliveryId, entry, id)
	if (!found) throw new DomainError('not-found')
	const parsed = parseForm(form, correctionForm(found.name, found.fields))
	if (!parsed.ok) return data(parsed, { status: 422 })
	const { values, seen, reason } = parsed.value
	await proposeCorrection(actor, deliveryId, {
		entry: found.name,
		id,
		seen,
		reason,
		values: values as Values, // by the form of this entry
	})
	return redirect(`/deliveries/${deliveryId}/corrections#made`, 303)
})

export default function CorrectionsRoute() {
	const t = useTranslations('corrections')
	const page = useLoaderData<typeof loader>()
	const { deliveryId, need, corrections, chosen, entries } = page
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const sent = problem ?? (answer && 'errors' in answer ? answer : undefined)
	const answered = sent?.typed && 'answer' in sent.typed ? String(sent.typed.correctionId) : null
	return (
		<DeliveryPage
			delivery={{ id: deliveryId, kind: page.kind, need }}
			title={t('title')}
			lead={
				<>
					<p>{t('lead')}</p>
					<p>{t('notCorrected')}</p>
				</>
			}
		>
			<ProblemNotice problem={problem} />
			{chosen && <CorrectionForm entry={chosen} given={answered ? undefined : sent} />}
			<Panel title={t('made')} id="made">
				{corrections.length === 0 && <Empty title={t('none')} />}
				{corrections.map((correction) => (
					<CorrectionTable key={correction.id} correction={correction}>
						{(correction.mayAnswer || correction.mayWithdraw) && (
							<AnswerForm correction={correction} given={answered === correction.id ? sent : undefined} />
						)}
					</CorrectionTable>
				))}
			</Panel>
			<EntriesPanel entries={entries} />
		</DeliveryPage>
	)
}

type Answered = Pick<CorrectionsPage['corrections'][number], 'id' | 'mayAnswer' | 'mayWithdraw'>

/** The second side agrees or refuses; the author of a correction can withdraw it. */
function AnswerForm({
	correction: { id, mayAnswer, mayWithdraw },
	given,
}: {
	correction: Answered
	given: RejectedEntry | undefined
}) {
	const t = useTranslations('corrections')
	return (
		<ActionForm errors={given?.errors ?? null} values={given?.typed ?? {}} id={`answer-${id}`}>
			<input type="hidden" name="correctionId" value={id} />
			{mayAnswer && <TextArea name="comment" label={t('comment')} hint={t('commentHint')} rows={3} />}
			{mayAnswer && (
				<>
					<Button name="answer" value="agree">
						{t('agree')}
					</Button>{' '}
					<Button name="answer" value="refuse" tone="secondary">
						{t('refuse')}
					</Button>
				</>
			)}
			{mayWithdraw && (
				<Button name="answer" value="withdraw" tone="secondary">
					{t('withdraw')}
				</Button>
			)}
		</ActionForm>
	)
}
