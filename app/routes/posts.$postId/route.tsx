import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { sentForm } from '#app/components/form/use-refusal.ts'
import { Page } from '#app/components/layout/page.tsx'
import { NextHolder, Place, PostHolder } from '#app/components/record/post-table.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { getPost, type PostView } from '#app/domain/people/posts/posts.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { ChangeHolder } from './change-holder.tsx'
import { takePostStep } from './take-post-step.server.ts'

export const handle = {
	words: [
		'posts',
		'account.people',
		'account.invite',
		'codes.languages',
		'codes.regions',
		'refusals',
		'events.fields',
	] as const,
}

const outcomes = ['named', 'announced', 'withdrawn', 'left', 'closed', 'invited', 'mailbox'] as const

export const loader = readingLoader(async ({ actor, params, request }) => {
	const done = new URL(request.url).searchParams.get('done')
	return {
		post: await getPost(actor, params.postId ?? '', languageOf(request, actor.language)),
		done: outcomes.find((outcome) => outcome === done) ?? null,
	}
})

export const action = signedInAction(({ actor, params, form }) =>
	takePostStep(actor, params.postId ?? '', form),
)

export default function PostRoute() {
	const t = useTranslations('posts')
	const roles = useTranslations('common.roles')
	const { post, done } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	return (
		<Page
			title={post.title || roles(post.role)}
			lead={<p>{roles(post.role)}</p>}
			breadcrumbs={[{ href: '/posts', label: t('title') }]}
		>
			{problem && Object.keys(problem.errors).length === 0 && <ProblemNotice problem={problem} />}
			{done && !answer && (
				<Notice tone="success" title={t(`done.${done}.title`)}>
					<p>{t(`done.${done}.body`)}</p>
				</Notice>
			)}
			<Panel title={t('details')}>
				<PostFacts post={post} />
			</Panel>
			<MailboxPanel post={post} answer={answer} />
			<Panel title={t('history.title')}>
				<TenureTable post={post} />
			</Panel>
			{post.mayChange && <ChangeHolder post={post} answer={answer} />}
		</Page>
	)
}

/** The details of a post and its holder. */
function PostFacts({ post }: { post: PostView }) {
	const t = useTranslations('posts')
	const { holder, successor, closedAt } = post
	const filled = holder && { id: holder.personId, name: holder.name, suspendedAt: null }
	return (
		<FactList
			items={[
				...(post.state || post.authority || post.donor || post.regions.length > 0
					? [{ label: t('head.place'), value: <Place {...post} /> }]
					: []),
				{ label: t('opened'), value: <LocalDate value={post.openedAt} /> },
				...(closedAt ? [{ label: t('closed'), value: <LocalDate value={closedAt} /> }] : []),
				{ label: t('head.holder'), value: <PostHolder holder={filled} /> },
				...(holder ? [{ label: t('head.since'), value: <LocalDate value={holder.from} /> }] : []),
				...(successor ? [{ label: t('head.next'), value: <NextHolder successor={successor} /> }] : []),
			]}
		/>
	)
}

/** All holders of a post, the latest first. */
function TenureTable({ post }: { post: PostView }) {
	const t = useTranslations('posts')
	if (post.history.length === 0) return <p>{t('history.none')}</p>
	const head = (['name', 'from', 'to', 'how', 'note'] as const).map((name) => t(`history.${name}`))
	return (
		<Table
			caption={t('history.title')}
			captionHidden
			head={head}
			rows={post.history.map(({ id, personId, name, from, to, ended, note }) => [
				<a key={id} href={`/people/${personId}`}>
					<bdi>{name}</bdi>
				</a>,
				<LocalDate key="from" value={from} />,
				to ? <LocalDate key="to" value={to} /> : '',
				ended ? t(`ended.${ended as 'left'}`) : t('history.now'),
				note ? <bdi key="note">{note.number}</bdi> : '',
			])}
		/>
	)
}

type MailboxProps = { post: PostView; answer: unknown }

/** The mailbox of a post, and a form to change it for those who may. */
function MailboxPanel({ post, answer }: MailboxProps) {
	const t = useTranslations('posts.mailbox')
	const { mailAddress, maySetMailbox, isFreeMail } = post
	return (
		<Panel title={t('title')} id="mailbox">
			<p>{t('lead')}</p>
			{isFreeMail && (
				<Notice tone="warning" title={t('freeMail.title')}>
					<p>{t('freeMail.body')}</p>
				</Notice>
			)}
			{maySetMailbox ? (
				<MailboxForm seen={mailAddress ?? ''} answer={answer} />
			) : (
				<p>{mailAddress ? <bdi>{mailAddress}</bdi> : t('own')}</p>
			)}
		</Panel>
	)
}

function MailboxForm({ seen, answer }: { seen: string; answer: unknown }) {
	const t = useTranslations('posts.mailbox')
	const given = sentForm(answer, 'mailbox')
	return (
		<ActionForm
			errors={given?.errors}
			values={given?.typed ?? { mailAddress: seen }}
			labelOf={() => t('address')}
		>
			<input type="hidden" name="intent" value="mailbox" />
			<input type="hidden" name="seenAddress" value={seen} />
			<TextField name="mailAddress" type="email" label={t('address')} hint={t('hint')} spellCheck={false} />
			<Button>{t('button')}</Button>
		</ActionForm>
	)
}
