import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { getTraining } from '#app/domain/deliveries/training/get-training.server.ts'
import { changeNominee } from '#app/domain/deliveries/training/nominees.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { nominee } from '#app/forms/training.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { NomineeFields } from '../deliveries.$deliveryId_.training/participant-fields.tsx'

export const handle = { words: ['trainingRecords', 'refusals', 'events.fields', 'codes.languages'] as const }

export const loader = readingLoader(async ({ actor, params }) => {
	const deliveryId = idFrom(params.deliveryId)
	const { learners, mayNominate, need } = await getTraining(actor, deliveryId)
	const found = learners.find(({ id }) => id === params.nomineeId)
	if (!found || !mayNominate) throw new DomainError('not-found')
	const { name, sex, post, unit, language, email, supervisor } = found
	return {
		deliveryId,
		nomineeId: found.id,
		need,
		stored: { name, sex, post, unit, language, email, supervisor },
	}
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const deliveryId = idFrom(params.deliveryId)
	const { ok, ...parsed } = parseForm(form, nominee)
	if (!('value' in parsed)) return data(parsed, { status: 422 })
	await changeNominee(actor, deliveryId, idFrom(params.nomineeId), parsed.value)
	return redirect(`/deliveries/${deliveryId}/training/participants`, 303)
})

export default function NomineeRoute() {
	const t = useTranslations('trainingRecords')
	const { deliveryId, nomineeId, need, stored } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const given = problem ?? (answer && 'errors' in answer ? answer : undefined)
	return (
		<Page
			title={t('nominees.correctTitle')}
			breadcrumbs={[
				{ href: `/requests/${need.request.id}`, label: need.request.reference ?? need.request.title },
				{ href: `/deliveries/${deliveryId}/training/participants`, label: t('title') },
			]}
		>
			<ProblemNotice problem={problem} />
			<Panel title={t('nominees.who')}>
				<ActionForm errors={given?.errors ?? null} values={given?.typed ?? stored}>
					<NomineeFields />
					<Button>{t('nominees.save')}</Button>
				</ActionForm>
			</Panel>
			<Panel title={t('nominees.dataTitle')} id="data">
				<p>{t('nominees.dataLead')}</p>
				<form method="post" action={`/deliveries/${deliveryId}/training/nominees/${nomineeId}.json`}>
					<Button tone="secondary">{t('nominees.dataFile')}</Button>
				</form>
			</Panel>
		</Page>
	)
}
