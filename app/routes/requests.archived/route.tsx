import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'

import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { listArchivedDrafts, takeBackDraft } from '#app/domain/retention/exemptions.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'

export const handle = { words: ['retention'] as const }

export const loader = readingLoader(async ({ actor }) => ({ drafts: await listArchivedDrafts(actor) }))

export const action = signedInAction(async ({ actor, form }) => {
	const id = idFrom(String(form.get('id') ?? ''))
	await takeBackDraft(actor, id)
	return redirect(`/requests/${id}/draft`, 303)
})

export default function ArchivedDraftsRoute() {
	const t = useTranslations('retention.archive')
	const { drafts } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			{answer && <Notice tone="warning" title={t('conflict')} />}
			{drafts.length === 0 ? (
				<Empty title={t('none')} />
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('request'), t('saved'), t('archived'), t('action')]}
					rows={drafts.map(({ id, title, updatedAt, archivedAt }) => [
						title ? <UserText key="title">{title}</UserText> : t('untitled'),
						<LocalDate key="saved" value={updatedAt} />,
						archivedAt && <LocalDate key="archived" value={archivedAt} />,
						<form key="action" method="post">
							<input type="hidden" name="id" value={id} />
							<Button tone="secondary" aria-label={t('takeBackOne', { title: title || t('untitled') })}>
								{t('takeBack')}
							</Button>
						</form>,
					])}
				/>
			)}
		</Page>
	)
}
