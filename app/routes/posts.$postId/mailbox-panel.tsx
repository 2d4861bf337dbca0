import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { sentForm } from '#app/components/form/sent-form.ts'
import { TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { PostView } from '#app/domain/people/posts/get-post.server.ts'

type MailboxProps = { post: PostView; answer: unknown }

/** The mailbox of a post, and a form to change it for those who may. */
export function MailboxPanel({ post, answer }: MailboxProps) {
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
