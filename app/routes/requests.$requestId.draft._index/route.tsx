import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/local-date.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Page } from '#app/components/page.tsx'
import { Panel } from '#app/components/panel.tsx'
import { addNeed } from '#app/domain/add-need.server.ts'
import { getDraft } from '#app/domain/get-draft.server.ts'
import { idFrom } from '#app/forms/row-id.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInAction, signedInLoader } from '#app/platform/signed-in.server.ts'
import { choice } from '#workflows/fields.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { ProblemNotice } from '../requests.$requestId.draft.$section/problem-notice.tsx'
import { NeedsPanel } from './needs-panel.tsx'
import { SectionsTable } from './sections-table.tsx'
import { SendPanel } from './send-panel.tsx'

export const handle = { words: ['draft', 'codes', 'refusals'] as const }

export const loader = signedInLoader(async ({ actor, params }) => {
	const { answers: _, ...draft } = await getDraft(actor, idFrom(params.requestId))
	if (draft.status !== 'draft') throw redirect(`/requests/${draft.id}`)
	const needs = draft.needs.map(({ id, rank, kind, title }) => ({ id, rank, kind, title }))
	return { ...draft, needs }
})

/** The only thing done on this page itself is adding a need. */
export const action = signedInAction(async ({ actor, params, form }) => {
	const requestId = idFrom(params.requestId)
	const kind = choice(kinds, 'kinds').safeParse(form.get('add')).data
	if (!kind) throw new DomainError('invalid', 'badCode')
	const { id } = await addNeed(actor, { requestId, kind })
	return redirect(`/requests/${requestId}/draft/needs/${id}/need`)
})

export default function DraftRoute() {
	const t = useTranslations('draft')
	const { id, title, revision, updatedAt, progress, needs } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const address = `/requests/${id}/draft`
	return (
		<Page
			title={title || t('tasks.untitled')}
			lead={<p>{t.rich('tasks.saved', { when: () => <LocalDate value={updatedAt} withTime /> })}</p>}
		>
			{answer && <ProblemNotice problem={answer.problem} />}
			<Notice tone="warning" title={t('notAFiling.title')}>
				<p>{t('notAFiling.body')}</p>
			</Notice>
			<Panel title={t('tasks.sections')}>
				<SectionsTable
					caption={t('tasks.sections')}
					captionHidden
					sections={progress.sections}
					address={address}
				/>
			</Panel>
			<NeedsPanel needs={needs} progress={progress.needs} address={address} />
			<SendPanel requestId={id} revision={revision} ready={progress.ready} />
		</Page>
	)
}
