import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { useRefusal } from '#app/components/form/use-refusal.ts'
import { Page } from '#app/components/layout/page.tsx'
import { JointPartsTable } from '#app/components/record/joint-parts-table.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { bundleJointNeed } from '#app/domain/bundles/bundle-joint-need.server.ts'
import { getJointOfNeed, type JointOfNeed } from '#app/domain/joint-needs/get-joint-need.server.ts'
import {
	confirmInvitations,
	inviteStates,
	withdrawInvitation,
} from '#app/domain/joint-needs/invite-states.server.ts'
import { getJointOffer, offerTogether } from '#app/domain/joint-needs/offer-together.server.ts'
import { listRegionalGroups } from '#app/domain/reference/regional-groups.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { formValues } from '#app/forms/form-values.ts'
import { FILL, statusOfFilled, withMembers } from '#app/forms/group-of-states.ts'
import { ofJointNeed } from '#app/forms/joint-need.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { may } from '#workflows/abilities.ts'
import { InvitePanel, OfferPanel, RefusedNotice } from './offer-panel.tsx'

export const handle = {
	words: [
		...(['jointNeeds', 'needs.untitled', 'status', 'events.foreseen', 'refusals'] as const),
		...(['codes.equipmentCategories', 'codes.lineSummary', 'codes.lineUnits'] as const),
		...(['codes.listKinds', 'groupOfStates'] as const),
	] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const language = languageOf(request, actor.language)
	const joint = await getJointOfNeed(actor, idFrom(params.needId), language)
	if (joint.requestId !== params.requestId) throw new DomainError('not-found')
	return {
		joint,
		offer: await getJointOffer(actor, joint.id, language),
		mayBundle: joint.parts.length > 1 && may(actor, 'bundleNeeds'),
		ofState: actor.stateIso3 !== null,
	}
})

export const action = signedInAction(async ({ actor, form, params }) => {
	const needId = idFrom(params.needId)
	const values = formValues(form)
	if (form.has(FILL)) {
		const filled = withMembers(values, await listRegionalGroups(actor))
		return data(filled, { status: statusOfFilled(filled) })
	}
	const parsed = checkValues(values, ofJointNeed)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: values }, { status: 422 })
	const asked = parsed.value
	if (asked.type === 'bundle') return redirect(`/bundles/${await bundleJointNeed(actor, needId)}`, 303)
	if (asked.type === 'offer') {
		const parts = asked.parts.filter(isOffered)
		const fieldsOf = (errors: Record<string, string>) => data({ errors, typed: values }, { status: 422 })
		if (parts.length === 0) return fieldsOf({ [firstQuantity(asked.parts)]: 'tooSmall' })
		const refused = await offerTogether(actor, { needId, ...asked, parts }).catch(errorsOfFields)
		if (refused && 'errors' in refused) return fieldsOf(refused.errors)
		if (refused) return data({ refused, errors: {}, typed: values }, { status: 422 })
	} else if (asked.type === 'invite')
		await inviteStates(actor, { needId, states: [...new Set(asked.states)] })
	else {
		const { jointNeedId } = await getJointOfNeed(actor, needId)
		if (!jointNeedId) throw new DomainError('not-found')
		if (asked.type === 'confirm') await confirmInvitations(actor, jointNeedId)
		else await withdrawInvitation(actor, { jointNeedId, stateIso3: asked.stateIso3 })
	}
	return redirect(`/requests/${params.requestId}/needs/${needId}/joint`, 303)
})

type Offered = { quantity: number; lines?: { quantity: number }[] | undefined }

/** The field of the first quantity: of unlike items, that of the first item. */
const firstQuantity = ([first]: readonly Offered[]) =>
	first?.lines ? 'parts.0.lines.0.quantity' : 'parts.0.quantity'

/** What is missing in a field is answered there, with what was typed. */
function errorsOfFields(error: unknown) {
	if (!(error instanceof DomainError) || Object.keys(error.errors).length === 0) throw error
	return { errors: error.errors }
}

/** Nothing of a part is a State that gets no offer at present. */
const isOffered = ({ quantity, lines }: Offered) =>
	lines ? lines.some((line) => line.quantity > 0) : quantity > 0

export default function JointRoute() {
	const t = useTranslations('jointNeeds')
	const needs = useTranslations('needs')
	const reason = useRefusal()
	const { joint, offer, mayBundle, ofState } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const given = answer && ('problem' in answer ? answer.problem : answer)
	const { requestId, parts, jointNeedId } = joint
	return (
		<Page
			title={joint.title || needs('untitled')}
			lead={<p>{t('page.lead')}</p>}
			breadcrumbs={[{ href: `/requests/${requestId}`, label: joint.reference ?? t('page.title') }]}
			actions={<Ways joint={joint} ofState={ofState} />}
		>
			{answer && 'problem' in answer && <ProblemNotice problem={answer.problem} />}
			{answer && 'refused' in answer && <RefusedNotice refused={answer.refused} offer={offer} />}
			{joint.refusal && <Notice title={reason(joint.refusal)} />}
			{parts.length > 1 && (
				<Panel title={t('panel.title')} id="parts">
					<p>{t('panel.lead')}</p>
					<JointPartsTable parts={parts} />
				</Panel>
			)}
			{jointNeedId && joint.mayConfirm && <ConfirmPanel />}
			{joint.recallable.map((part) => (
				<RecallForm key={part.stateIso3} part={part} />
			))}
			{joint.states && (
				<InvitePanel
					states={joint.states}
					groups={joint.groups}
					mostInvited={joint.mostInvited}
					sends={joint.sends}
					errors={given?.errors}
					values={given && 'typed' in given ? given.typed : undefined}
				/>
			)}
			{mayBundle && <TogetherPanel />}
			{offer && (
				<OfferPanel
					offer={offer}
					errors={given?.errors}
					values={given && 'typed' in given ? given.typed : undefined}
				/>
			)}
		</Page>
	)
}

/** Back to the need, which has no page while it is in a draft; a State that takes part finds there how to leave. */
function Ways({ joint, ofState }: { joint: JointOfNeed; ofState: boolean }) {
	const t = useTranslations('jointNeeds')
	const { requestId, id, jointNeedId, requestStatus } = joint
	const need = requestStatus === 'draft' ? `/requests/${requestId}` : `/requests/${requestId}/needs/${id}`
	return (
		<>
			<LinkButton href={need} tone="secondary">
				{t('page.back')}
			</LinkButton>
			{ofState && jointNeedId && (
				<LinkButton href={`/joint-needs/${jointNeedId}`} tone="secondary">
					{t('panel.open')}
				</LinkButton>
			)}
		</>
	)
}

function ConfirmPanel() {
	const t = useTranslations('jointNeeds.confirm')
	return (
		<Panel title={t('title')} id="confirm">
			<p>{t('lead')}</p>
			<ActionForm>
				<Button name="type" value="confirm">
					{t('button')}
				</Button>
			</ActionForm>
		</Panel>
	)
}

function RecallForm({ part }: { part: JointOfNeed['recallable'][number] }) {
	const t = useTranslations('jointNeeds')
	return (
		<ActionForm>
			<input type="hidden" name="stateIso3" value={part.stateIso3} />
			<Button name="type" value="recall" tone="secondary">
				{t('recall', { state: part.state })}
			</Button>
		</ActionForm>
	)
}

function TogetherPanel() {
	const t = useTranslations('jointNeeds.together')
	return (
		<Panel title={t('title')} id="together">
			<p>{t('lead')}</p>
			<ActionForm>
				<Button name="type" value="bundle">
					{t('button')}
				</Button>
			</ActionForm>
		</Panel>
	)
}
