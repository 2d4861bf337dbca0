import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { listAttachments } from '#app/domain/drafts/attachment-reading.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { attachmentsAction } from './attachments-action.server.ts'
import { AttachmentsPanel } from './attachments-panel.tsx'

export const handle = {
	hydrated: true,
	words: ['attachments', 'draft.tasks', 'codes.classifications', 'refusals'] as const,
}

export const loader = readingLoader(async ({ actor, params }) => {
	const attachments = await listAttachments(actor, idFrom(params.requestId))
	// For drafts only; others who may see the files find them with the submission.
	if (attachments.adds !== 'supporting' || attachments.answering)
		throw redirect(`/requests/${attachments.requestId}/filing`)
	return { attachments }
})

export const action = attachmentsAction((requestId) => `/requests/${requestId}/draft/attachments`)

export default function AttachmentsRoute() {
	const t = useTranslations('attachments')
	const draft = useTranslations('draft.tasks')
	const { attachments } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const href = `/requests/${attachments.requestId}/draft`
	return (
		<Page title={t('title')} breadcrumbs={[{ href, label: attachments.title || draft('untitled') }]}>
			<AttachmentsPanel attachments={attachments} answer={answer} title={t('files')} />
			<p>
				<LinkButton href={href} tone="secondary">
					{t('back')}
				</LinkButton>
			</p>
		</Page>
	)
}
