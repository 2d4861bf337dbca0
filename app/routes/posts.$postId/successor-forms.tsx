import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { PersonFields } from '#app/components/form/person-fields.tsx'
import { sentForm } from '#app/components/form/sent-form.ts'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { PostView } from '#app/domain/people/posts/get-post.server.ts'

type FormProps = { post: PostView; answer: unknown }

/** Names a successor who has an account. */
export function SuccessorForm({ post, answer }: FormProps) {
	const t = useTranslations('posts.successor')
	const roles = useTranslations('common.roles')
	const { candidates, holder, today } = post
	if (candidates.length === 0) return <p>{t('nobody')}</p>
	const given = sentForm(answer, 'name')
	const labels: Record<string, string> = { personId: t('person'), day: t('day'), reason: t('reason') }
	return (
		<ActionForm
			errors={given?.errors}
			values={given?.typed ?? { day: today }}
			labelOf={(name) => labels[name]}
		>
			<input type="hidden" name="intent" value="name" />
			<input type="hidden" name="seen" value={holder?.id ?? ''} />
			<SelectField
				name="personId"
				label={t('person')}
				hint={t('personHint')}
				options={candidates.map(({ id, name, role, leftAt }) => ({
					value: id,
					label: `${name} – ${leftAt ? t('left') : roles(role)}`,
				}))}
				required
			/>
			<DateField name="day" label={t('day')} hint={t('dayHint')} min={today} required />
			<TextArea name="reason" label={t('reason')} rows={2} required />
			<Button>{t('button')}</Button>
		</ActionForm>
	)
}

/** Invites a successor who has none. */
export function InviteSuccessorForm({ post: { holder, today, title }, answer }: FormProps) {
	const t = useTranslations('account.invite')
	const posts = useTranslations('posts.successor')
	const given = sentForm(answer, 'invite')
	const labels: Record<string, string> = {
		name: t('name'),
		email: t('email'),
		title: t('jobTitle'),
		language: t('language'),
		day: posts('day'),
	}
	return (
		<ActionForm
			errors={given?.errors}
			values={given?.typed ?? { day: today, title }}
			labelOf={(name) => labels[name]}
		>
			<input type="hidden" name="intent" value="invite" />
			<input type="hidden" name="seen" value={holder?.id ?? ''} />
			<PersonFields />
			<DateField name="day" label={posts('day')} hint={posts('dayHint')} min={today} required />
			<Button>{t('button')}</Button>
		</ActionForm>
	)
}
