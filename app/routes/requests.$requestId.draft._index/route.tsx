import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ForeseenNote } from '#app/components/event/steps-ahead.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { getTaskList } from '#app/domain/drafts/get-task-list.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import type { ForeseenSteps } from '#workflows/foreseen.ts'
import { ProblemNotice } from '../requests.$requestId.draft.$section/conflict-notice.tsx'
import { NeedsPanel, RemovedNeeds } from './needs-panel.tsx'
import { NextSection, OverviewPanel, SectionsTable } from './overview-panel.tsx'

import { doTask } from './task-actions.server.ts'

// Lists, links and buttons only: no script is needed here.
export const handle = {
	words: [
		'draft.tasks',
		'draft.drafts',
		'draft.notAFiling',
		'draft.sections',
		'draft.about',
		'draft.institution',
		'draft.situation',
		'draft.rights',
		'tasks',
		'similarNeeds.count',
		'jointNeeds.link',
		'codes.kinds',
		'refusals',
		'events.foreseen',
		'status.request',
		'request.draft',
	] as const,
}

export const loader = readingLoader(async ({ actor, params }) => {
	const draft = await getTaskList(actor, idFrom(params.requestId))
	if (draft.status !== 'draft') throw redirect(`/requests/${draft.id}`)
	return draft
})

export const action = signedInAction(async ({ actor, params, form, request }) => {
	const requestId = idFrom(params.requestId)
	const language = languageOf(request, actor.language)
	return redirect(`/requests/${requestId}/draft${await doTask({ actor, requestId, form, language })}`)
})

export default function DraftRoute() {
	const t = useTranslations('draft')
	const { id, title, revision, updatedAt, progress, foreseen, needs, removed, returned } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const address = `/requests/${id}/draft`
	return (
		<Page
			title={title || t('tasks.untitled')}
			lead={<p>{t.rich('tasks.saved', { when: () => <LocalDate value={updatedAt} withTime /> })}</p>}
			actions={<NextSection progress={progress} needs={needs} address={address} />}
		>
			{answer && <ProblemNotice problem={answer.problem} />}
			{returned ? (
				<ReturnedNotice requestId={id} {...returned} />
			) : (
				<Notice tone="warning" title={t('notAFiling.title')}>
					<p>{t('notAFiling.body')}</p>
				</Notice>
			)}
			<RemovedNeeds removed={removed} />
			<OverviewPanel progress={progress} requestId={id} address={address} />
			<Panel title={t('tasks.sections')}>
				<SectionsTable sections={progress.sections} address={address} />
			</Panel>
			<NeedsPanel needs={needs} address={address} />
			<SendPanel requestId={id} revision={revision} ready={progress.ready} foreseen={foreseen} />
		</Page>
	)
}

type ReturnedNoticeProps = { requestId: string; at: string | Date; note: string }

/** When and why the focal point returned the draft, with a link to the changes since then. */
function ReturnedNotice({ requestId, at, note }: ReturnedNoticeProps) {
	const t = useTranslations('tasks.returned')
	return (
		<Notice tone="warning" title={t('title')}>
			<p>{t.rich('when', { when: () => <LocalDate value={at} withTime /> })}</p>
			{note && (
				<p>
					<UserText block>{note}</UserText>
				</p>
			)}
			<p>
				<a href={`/requests/${requestId}/filing#changes`}>{t('changes')}</a>
			</p>
		</Notice>
	)
}

type SendPanelProps = { requestId: string; revision: number; ready: boolean; foreseen: ForeseenSteps }

/** Sends the draft to the focal point, as a step of the request's own page. */
function SendPanel({ requestId, revision, ready, foreseen }: SendPanelProps) {
	const t = useTranslations('draft.tasks.send')
	return (
		<Panel title={t('title')} id="send">
			<p>{ready ? t('ready') : t('notReady')}</p>
			{ready && (
				<ActionForm action={`/requests/${requestId}`}>
					<input type="hidden" name="revision" value={revision} />
					<ForeseenNote group="request" foreseen={foreseen.sendForEndorsement} />
					<Button name="type" value="sendForEndorsement">
						{t('button')}
					</Button>
				</ActionForm>
			)}
		</Panel>
	)
}
