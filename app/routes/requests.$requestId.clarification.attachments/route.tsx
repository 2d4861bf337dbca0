import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { listAttachments } from '#app/domain/drafts/attachment-reading.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { attachmentsAction } from '../requests.$requestId.draft.attachments/attachments-action.server.ts'
import { AttachmentsPanel } from '../requests.$requestId.draft.attachments/attachments-panel.tsx'

export const handle = {
	hydrated: true,
	words: ['attachments', 'clarification', 'codes.classifications', 'refusals'] as const,
}

export const loader = readingLoader(async ({ actor, params }) => {
	const attachments = await listAttachments(actor, idFrom(params.requestId))
	// Only for drafters, while the files are unlocked; others find them with the submission.
	if (!attachments.answering || attachments.adds !== 'supporting')
		throw redirect(`/requests/${attachments.requestId}/filing`)
	return { attachments }
})

export const action = attachmentsAction((requestId) => `/requests/${requestId}/clarification/attachments`)

/** The files that a drafter adds, removes or replaces with answers; nothing changes until these are endorsed. */
export default function ClarifiedAttachmentsRoute() {
	const t = useTranslations('attachments')
	const clarification = useTranslations('clarification')
	const { attachments } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const href = `/requests/${attachments.requestId}/clarification`
	return (
		<Page
			title={t('title')}
			lead={<p>{clarification('files.lead')}</p>}
			breadcrumbs={[{ href, label: clarification('title') }]}
		>
			<AttachmentsPanel attachments={attachments} answer={answer} title={t('files')} />
			<p>
				<LinkButton href={href} tone="secondary">
					{clarification('files.back')}
				</LinkButton>
			</p>
		</Page>
	)
}
