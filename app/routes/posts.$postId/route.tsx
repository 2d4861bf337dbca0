import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { getPost } from '#app/domain/people/posts/get-post.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInAction, signedInLoader } from '#app/platform/signed-in.server.ts'
import { ChangeHolder } from './change-holder.tsx'
import { MailboxPanel } from './mailbox-panel.tsx'
import { PostFacts } from './post-facts.tsx'
import { takePostStep } from './take-post-step.server.ts'
import { TenureTable } from './tenure-table.tsx'

export const handle = {
	words: ['posts', 'account.people', 'account.invite', 'codes.regions', 'refusals', 'events.fields'] as const,
}

const outcomes = ['named', 'announced', 'withdrawn', 'left', 'closed', 'invited', 'mailbox'] as const

export const loader = signedInLoader(async ({ actor, params, request }) => {
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
