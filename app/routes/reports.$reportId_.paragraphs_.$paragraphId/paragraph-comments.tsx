import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import type { Errors } from '#app/components/form/form-context.ts'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel, Parts } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ParagraphView } from '#app/domain/report/editing/get-paragraph.server.ts'

type ParagraphCommentsProps = {
	view: ParagraphView
	errors: Errors | undefined
	typed: Record<string, unknown> | undefined
}

/** The comments on a paragraph, open ones first, and the form for a new one. */
export function ParagraphComments({ view: { comments, mayComment }, errors, typed }: ParagraphCommentsProps) {
	const t = useTranslations('reports.comments')
	const isSent = typed?.type === 'comment'
	return (
		<Panel title={t('title')} id="comments">
			<Parts>
				{comments.length === 0 && <p>{t('none')}</p>}
				{comments.map((comment) => (
					<Comment key={comment.id} comment={comment} mayResolve={mayComment} />
				))}
				{mayComment && (
					<ActionForm
						errors={isSent ? (errors ?? null) : null}
						values={isSent ? typed : null}
						labelOf={() => t('text')}
					>
						<TextArea name="comment" label={t('text')} rows={3} required />
						<Button name="type" value="comment" tone="secondary">
							{t('add')}
						</Button>
					</ActionForm>
				)}
			</Parts>
		</Panel>
	)
}

type CommentProps = { comment: ParagraphView['comments'][number]; mayResolve: boolean }

function Comment({ comment: { id, text, by, at, resolvedBy, resolvedAt }, mayResolve }: CommentProps) {
	const t = useTranslations('reports.comments')
	return (
		<div>
			<UserText block>{text}</UserText>
			<small>
				<UserText>{by}</UserText>, <LocalDate value={at} withTime />
			</small>
			{resolvedAt ? (
				<p>
					<small>
						{t.rich('resolved', {
							name: () => <UserText>{resolvedBy}</UserText>,
							day: () => <LocalDate value={resolvedAt} />,
						})}
					</small>
				</p>
			) : (
				mayResolve && (
					<ActionForm>
						<input type="hidden" name="commentId" value={id} />
						<Button name="type" value="resolve" tone="quiet">
							{t('resolve')}
						</Button>
					</ActionForm>
				)
			)}
		</div>
	)
}
