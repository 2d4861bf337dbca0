import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { WaitNotice } from '#app/components/form/problem-notice.tsx'
import { ListPage } from '#app/components/list/list-page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { inPost } from '#app/domain/core/rights.ts'
import { invitePerson, resendInvitation, withdrawInvitation } from '#app/domain/people/invite.server.ts'
import { getPeopleList, listAuthorities } from '#app/domain/people/list-people.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { invitation } from '#app/forms/person.ts'
import { aboutInvitation } from '#app/forms/post.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { may } from '#workflows/abilities.ts'
import { isStateRole } from '#workflows/roles.ts'
import { InvitationTable, InviteForm } from './invitations.tsx'
import { usePeopleColumns, usePeopleFilters } from './use-people-list.tsx'

export const handle = {
	words: [
		'account',
		'codes',
		'lists',
		'posts',
		'personPage.status',
		'refusals',
		'workload.handOver.link',
	] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	const params = new URL(request.url).searchParams
	const sent = params.has('sent')
	params.delete('sent')
	const list = await getPeopleList(actor, params)
	const inviter = inPost(actor, 'invitePeople')
	return {
		...list,
		role: actor.role,
		states: await listStates(actor, languageOf(request, actor.language)),
		choice: await listAuthorities(actor),
		sent,
		ofOffice: !isStateRole(actor.role),
		mayInvite: may(inviter, 'invitePeople'),
		language: actor.language,
	}
})

export const action = signedInAction(async ({ actor, form }) => {
	const chosen = parseForm(form, aboutInvitation)
	if (chosen.ok) {
		const change = form.get('intent') === 'anew' ? resendInvitation : withdrawInvitation
		await change(actor, chosen.value.invitationId)
		return redirect(form.get('intent') === 'anew' ? '/people?sent' : '/people#invitations', 303)
	}
	// A focal point fills one post only, so the page does not ask which.
	if (may(inPost(actor, 'invitePeople'), 'fillDrafterPosts')) form.set('role', 'drafter')
	const parsed = parseForm(form, invitation)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await invitePerson(actor, parsed.value)
	return redirect('/people?sent', 303)
})

export default function PeopleRoute() {
	const t = useTranslations('account')
	const { invitations, states, role, ofOffice, mayInvite, choice, sent, language, ...list } =
		useLoaderData<typeof loader>()
	const { address, counts } = list
	const stateNames = Object.fromEntries(states.map(({ iso3, name }) => [iso3, name]))
	const authorities = Object.fromEntries(choice.map(({ id, name }) => [id, name]))
	const { name, columns } = usePeopleColumns(stateNames)
	return (
		<ListPage
			title={t('people.title')}
			lead={<p>{t(`people.${ofOffice ? 'leadAll' : 'leadState'}`)}</p>}
			actions={<Actions ofOffice={ofOffice} mayInvite={mayInvite} />}
			spec={lists.people.spec(role)}
			role={role}
			list={list}
			filters={usePeopleFilters({ address, counts, role, states })}
			name={name}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => t('people.count', { count })}
			empty={
				<Empty title={t('people.nobody')}>
					<p>{t('people.nobodyBody')}</p>
				</Empty>
			}
			after={
				<>
					{(mayInvite || ofOffice) && (
						<Panel title={t('people.invitations')} id="invitations">
							<InvitationTable invitations={invitations} places={{ authorities, states: stateNames }} />
						</Panel>
					)}
					{mayInvite && (
						<Panel title={t('invite.title')} id="invite">
							<p>{t('invite.lead')}</p>
							<Invite ofOffice={ofOffice} states={states} authorities={choice} language={language} />
						</Panel>
					)}
				</>
			}
		>
			<Outcome sent={sent} />
		</ListPage>
	)
}

function Actions({ ofOffice, mayInvite }: { ofOffice: boolean; mayInvite: boolean }) {
	const t = useTranslations('account')
	const common = useTranslations('common.navigation')
	const handOver = useTranslations('workload.handOver')
	return (
		<>
			{mayInvite && <LinkButton href="#invite">{t('invite.title')}</LinkButton>}
			<LinkButton tone="secondary" href="/posts">
				{common('posts')}
			</LinkButton>
			<LinkButton tone="secondary" href="/deputies">
				{common('deputies')}
			</LinkButton>
			{(ofOffice || mayInvite) && (
				<LinkButton tone="secondary" href="/workload/transfer">
					{handOver('link')}
				</LinkButton>
			)}
			{ofOffice && (
				<LinkButton tone="secondary" href="/recusals">
					{t('person.recusals')}
				</LinkButton>
			)}
		</>
	)
}

function Outcome({ sent }: { sent: boolean }) {
	const t = useTranslations('account.people')
	const refusals = useTranslations('refusals')
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	if (problem?.code === 'tooMany') return <WaitNotice problem={problem} />
	if (problem && Object.keys(problem.errors).length === 0)
		return <Notice tone="warning" title={refusals(problem.code === 'refused' ? 'forbidden' : 'conflict')} />
	if (!sent || answer) return null
	return (
		<Notice tone="success" title={t('sent.title')}>
			<p>{t('sent.body')}</p>
		</Notice>
	)
}

type InviteProps = Omit<Parameters<typeof InviteForm>[0], 'errors' | 'values'> & { language: string }

function Invite({ language, ...form }: InviteProps) {
	const answer = useActionData<typeof action>()
	const given = answer && ('problem' in answer ? answer.problem : answer)
	return <InviteForm {...form} errors={given?.errors} values={given?.typed ?? { language }} />
}
