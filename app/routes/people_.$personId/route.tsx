import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { sentForm } from '#app/components/form/use-refusal.ts'
import { Page } from '#app/components/layout/page.tsx'
import { usePersonTabs } from '#app/components/record/person-page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { getPerson, type PersonView, recordNationality } from '#app/domain/people/person.server.ts'
import {
	allowExport,
	endSessionsOf,
	readmitPerson,
	suspendPerson,
} from '#app/domain/people/suspend-person.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { nationalityForm } from '#app/forms/person.ts'
import { withReason } from '#app/forms/post.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { AccountFacts, AccountSteps, hasSteps, usePersonFacts } from './account-panels.tsx'

type Judged = { personId: string; reason: string }

/** The forms that ask for a reason: the operation of each, and the notice shown afterwards. */
const steps: Record<string, { act: (actor: Actor, judged: Judged) => Promise<void>; done: string }> = {
	suspend: { act: suspendPerson, done: 'suspended' },
	readmit: { act: readmitPerson, done: 'readmitted' },
	allowExport: { act: (actor, judged) => allowExport(actor, { ...judged, mayExport: true }), done: 'export' },
	disallowExport: {
		act: (actor, judged) => allowExport(actor, { ...judged, mayExport: false }),
		done: 'export',
	},
}

/** Carries out one of the forms of the page. */
async function takePersonStep(actor: Actor, personId: string, form: FormData) {
	const intent = String(form.get('intent') ?? 'nationality')
	const page = `/people/${encodeURIComponent(personId)}`
	if (intent === 'nationality') return record(actor, personId, form)
	if (intent === 'endSessions') {
		await endSessionsOf(actor, personId)
		return redirect(`${page}?done=sessions`, 303)
	}
	const step = Object.hasOwn(steps, intent) ? steps[intent] : undefined
	if (!step) throw new DomainError('invalid', 'badValue')
	const parsed = parseForm(form, withReason)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await step.act(actor, { personId, ...parsed.value })
	return redirect(`${page}?done=${step.done}`, 303)
}

async function record(actor: Actor, personId: string, form: FormData) {
	const parsed = parseForm(form, nationalityForm)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const { nationality = null } = parsed.value
	await recordNationality(actor, { personId, nationality })
	return redirect(`/people/${encodeURIComponent(personId)}?recorded`, 303)
}

export const handle = {
	words: ['account', 'personPage', 'posts', 'refusals', 'events.fields'] as const,
}

const outcomes = ['suspended', 'readmitted', 'sessions', 'export'] as const

export const loader = readingLoader(async ({ actor, params, request }) => {
	const { searchParams } = new URL(request.url)
	const done = searchParams.get('done')
	// Notifications lead everybody to their own page by one address.
	if (params.personId === 'me') throw redirect(`/people/${actor.id}`)
	const id = params.personId ?? ''
	return {
		person: await getPerson(actor, id),
		states: await listStates(actor, languageOf(request, actor.language)),
		recorded: searchParams.has('recorded'),
		done: outcomes.find((outcome) => outcome === done) ?? null,
	}
})

export const action = signedInAction(({ actor, params, form }) =>
	takePersonStep(actor, params.personId ?? '', form),
)

export default function PersonRoute() {
	const t = useTranslations('personPage')
	const account = useTranslations('account')
	const { person, states } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const facts = usePersonFacts(person, states)
	const tabs = usePersonTabs(person.id, person.pages)
	return (
		<Page
			title={person.name}
			lead={<p>{t(person.isOwn ? 'own' : 'lead')}</p>}
			breadcrumbs={person.isOwn ? [] : [{ href: '/people', label: account('people.title') }]}
			facts={facts}
			tabs={tabs}
			aside={hasSteps(person) && <AccountSteps person={person} answer={answer} />}
		>
			<Outcome />
			<Panel title={account('person.details')}>
				<AccountFacts person={person} states={states} />
			</Panel>
			<Panel title={t('history')} id="posts">
				<PostHistory tenures={person.tenures} />
			</Panel>
			{person.may.recordNationality && (
				<NationalityForm nationality={person.nationality} states={states} answer={answer} />
			)}
		</Page>
	)
}

function Outcome() {
	const t = useTranslations('personPage.done')
	const account = useTranslations('account.person')
	const { recorded, done } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	if (problem && Object.keys(problem.errors).length === 0) return <ProblemNotice problem={problem} />
	if (answer) return null
	if (done) return <Notice tone="success" title={t(done)} />
	if (!recorded) return null
	return (
		<Notice tone="success" title={account('recorded.title')}>
			<p>{account('recorded.body')}</p>
		</Notice>
	)
}

type NationalityProps = {
	nationality: string | null
	states: readonly { iso3: string; name: string }[]
	answer: unknown
}

/** The nationality of a member of UNODC personnel. */
function NationalityForm({ nationality, states, answer }: NationalityProps) {
	const t = useTranslations('account.person')
	const given = sentForm(answer, 'nationality')
	return (
		<Panel title={t('nationality')} id="nationality">
			<ActionForm errors={given?.errors} values={given?.typed ?? { nationality }}>
				<input type="hidden" name="intent" value="nationality" />
				<SelectField
					name="nationality"
					label={t('nationality')}
					hint={t('nationalityHint')}
					options={states.map(({ iso3, name }) => ({ value: iso3, label: name }))}
				/>
				<Button>{t('button')}</Button>
			</ActionForm>
		</Panel>
	)
}

/** The posts a person fills, will fill and has filled. */
function PostHistory({ tenures }: { tenures: PersonView['tenures'] }) {
	const t = useTranslations('posts')
	const page = useTranslations('personPage')
	const roles = useTranslations('common.roles')
	if (tenures.length === 0) return <p>{page('noPost')}</p>
	return (
		<Table
			caption={page('history')}
			captionHidden
			head={[t('head.post'), t('head.role'), t('history.from'), t('history.to'), t('history.how')]}
			rows={tenures.map(({ id, post, from, to, begunAt, ended }) => [
				<a key={id} href={`/posts/${post.id}`}>
					<UserText>{post.title || roles(post.role)}</UserText>
				</a>,
				roles(post.role),
				<LocalDate key="from" value={from} />,
				to ? <LocalDate key="to" value={to} /> : '',
				ended ? t(`ended.${ended as 'left'}`) : begunAt ? t('history.now') : page('next'),
			])}
		/>
	)
}
