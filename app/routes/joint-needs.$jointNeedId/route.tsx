import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { JointPartsTable } from '#app/components/record/joint-parts-table.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { createRequest } from '#app/domain/drafts/create-request.server.ts'
import {
	acceptInvitation,
	addPart,
	declineInvitation,
	leaveJointNeed,
} from '#app/domain/joint-needs/answer-invitation.server.ts'
import { getJointNeed, type JointNeedView } from '#app/domain/joint-needs/get-joint-need.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { formValues } from '#app/forms/form-values.ts'
import { ofInvitation } from '#app/forms/joint-need.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { AddPanel, AnswerPanel, LeavePanel } from './answer-panels.tsx'

export const handle = {
	words: ['jointNeeds', 'needs.untitled', 'status', 'refusals', 'codes'] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const joint = await getJointNeed(actor, idFrom(params.jointNeedId), languageOf(request, actor.language))
	return { joint, filingKey: newId() }
})

export const action = signedInAction(async ({ actor, form, params }) => {
	const jointNeedId = idFrom(params.jointNeedId)
	const values = formValues(form)
	const parsed = checkValues(values, ofInvitation)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: values }, { status: 422 })
	const asked = parsed.value
	switch (asked.type) {
		case 'accept':
			await acceptInvitation(actor, jointNeedId)
			return redirect(`/joint-needs/${jointNeedId}`, 303)
		case 'decline':
			await declineInvitation(actor, { jointNeedId, reason: asked.reason })
			return redirect('/work', 303)
		case 'leave':
			await leaveJointNeed(actor, jointNeedId)
			return redirect('/work', 303)
	}
	const requestId =
		asked.type === 'add' ? asked.requestId : await newRequest(actor, jointNeedId, asked.filingKey)
	const { id } = await addPart(actor, { jointNeedId, requestId })
	return redirect(`/requests/${requestId}/draft/needs/${id}/need`, 303)
})

/** A request with the title of the joint need, in the language of the person; both can be changed in the draft. */
async function newRequest(actor: Actor, jointNeedId: string, filingKey: string) {
	const { title, drafts } = await getJointNeed(actor, jointNeedId)
	if (!drafts || !actor.authorityId) throw new DomainError('refused', 'forbidden')
	const filing = { authorityId: actor.authorityId, title, filingLanguage: actor.language, filingKey }
	return (await createRequest(actor, filing)).id
}

export default function JointNeedRoute() {
	const t = useTranslations('jointNeeds')
	const needs = useTranslations('needs')
	const { joint, filingKey } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const given = answer && ('problem' in answer ? answer.problem : answer)
	const { leads, parts } = joint
	return (
		<Page
			title={joint.title || needs('untitled')}
			lead={<p>{t('page.lead')}</p>}
			breadcrumbs={[{ href: '/work', label: t('work.title') }]}
			actions={
				leads && (
					<LinkButton href={`/requests/${leads.requestId}/needs/${leads.needId}/joint`} tone="secondary">
						{t('invite.title')}
					</LinkButton>
				)
			}
		>
			{answer && 'problem' in answer && <ProblemNotice problem={answer.problem} />}
			<InvitationPanel joint={joint} />
			{joint.mayAnswer && <AnswerPanel errors={given?.errors} values={given?.typed} />}
			{joint.drafts && <AddPanel drafts={joint.drafts} filingKey={filingKey} errors={given?.errors} />}
			{parts.length > 1 && (
				<Panel title={t('panel.title')} id="parts">
					<p>{t('panel.lead')}</p>
					<JointPartsTable parts={parts} />
				</Panel>
			)}
			{joint.mayLeave && <LeavePanel />}
		</Page>
	)
}

/** What the inviting State asks for: all that an invited State reads of it. */
function InvitationPanel({ joint }: { joint: JointNeedView }) {
	const t = useTranslations('jointNeeds.invitation')
	const { state, title, kind, themes, earliest, latest, leads } = joint
	return (
		<Panel title={t('title')} id="invitation">
			{!leads && <p>{t('lead')}</p>}
			<FactList
				items={[
					{ label: t('from'), value: state },
					{ label: t('asked'), value: <UserText>{title}</UserText> },
					{ label: t('kind'), value: <Codes list="kinds" codes={[kind]} /> },
					{ label: t('themes'), value: <Codes list="themes" codes={themes} /> },
					...(earliest ? [{ label: t('earliest'), value: <LocalDate value={earliest} /> }] : []),
					...(latest ? [{ label: t('latest'), value: <LocalDate value={latest} /> }] : []),
				]}
			/>
		</Panel>
	)
}
