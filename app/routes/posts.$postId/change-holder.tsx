import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { PersonFields } from '#app/components/form/person-fields.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { sentForm } from '#app/components/form/use-refusal.ts'
import { InvitationActions } from '#app/components/record/note-table.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { PostView } from '#app/domain/people/posts/posts.server.ts'

type ChangeProps = { post: PostView; answer: unknown }

/** Forms for the successor, for people who fill this post. */
export function ChangeHolder({ post, answer }: ChangeProps) {
	const t = useTranslations('posts')
	const { successor, holder, invitations } = post
	return (
		<>
			{successor && <Announced post={post} />}
			{invitations.length > 0 && <Invited post={post} />}
			{!successor && (
				<>
					<Panel title={t('successor.title')} id="successor">
						<p>{t('successor.lead')}</p>
						<SuccessorForm post={post} answer={answer} />
					</Panel>
					<Panel title={t('invite.title')} id="invite">
						<p>{t('invite.lead')}</p>
						<InviteSuccessorForm post={post} answer={answer} />
					</Panel>
				</>
			)}
			<MoreLinks post={post} />
			{holder && (
				<Panel title={t('leave.title')} id="leave">
					<p>{t('leave.lead')}</p>
					<EndingForm intent="leave" seen={holder.id} answer={answer} />
				</Panel>
			)}
			<Panel title={t('close.title')} id="close">
				<p>{t('close.lead')}</p>
				<EndingForm intent="close" seen={holder?.id ?? ''} answer={answer} />
			</Panel>
		</>
	)
}

function Announced({ post: { successor } }: { post: PostView }) {
	const t = useTranslations('posts.announced')
	if (!successor) return null
	return (
		<Panel title={t('title')} id="announced">
			<p>
				{t.rich('body', {
					name: () => <bdi>{successor.name}</bdi>,
					day: () => <LocalDate value={successor.from} />,
				})}
			</p>
			<form method="post">
				<input type="hidden" name="intent" value="takeBack" />
				<input type="hidden" name="tenureId" value={successor.id} />
				<Button tone="secondary">{t('button')}</Button>
			</form>
		</Panel>
	)
}

function Invited({ post }: { post: PostView }) {
	const t = useTranslations('posts.invitations')
	const people = useTranslations('account.people')
	const head = [people('name'), people('email'), people('until'), t('head'), t('action')]
	return (
		<Panel title={people('invitations')} id="invitations">
			<Table
				caption={people('invitations')}
				captionHidden
				head={head}
				rows={post.invitations.map((invited) => [
					<bdi key="name">{invited.name}</bdi>,
					<bdi key="email">{invited.email}</bdi>,
					<LocalDate key="until" value={invited.expiresAt} />,
					t(`stage.${invited.stage}`),
					<InvitationActions key="actions" {...invited} />,
				])}
			/>
		</Panel>
	)
}

/** Links to the separate pages of deputies and of a former holder's remaining work. */
function MoreLinks({ post }: { post: PostView }) {
	const t = useTranslations('posts')
	const common = useTranslations('common.navigation')
	const before = post.history.find(({ ended }) => ended)
	return (
		<p>
			<LinkButton tone="secondary" href="/deputies">
				{common('deputies')}
			</LinkButton>{' '}
			{before && post.mayTransfer && (
				<LinkButton tone="secondary" href={`/workload/transfer?from=${encodeURIComponent(before.personId)}`}>
					{t('handOver')}
				</LinkButton>
			)}
		</p>
	)
}

type EndingProps = { intent: 'leave' | 'close'; seen: string; answer: unknown }

/** Ends the tenure of the holder, or the post. */
function EndingForm({ intent, seen, answer }: EndingProps) {
	const t = useTranslations('posts')
	const given = sentForm(answer, intent)
	return (
		<ActionForm errors={given?.errors} values={given?.typed} labelOf={() => t('successor.reason')}>
			<input type="hidden" name="intent" value={intent} />
			<input type="hidden" name="seen" value={seen} />
			<TextArea name="reason" label={t('successor.reason')} rows={2} required />
			<Button tone="danger">{t(`${intent}.button`)}</Button>
		</ActionForm>
	)
}

type FormProps = { post: PostView; answer: unknown }

/** Names a successor who has an account. */
function SuccessorForm({ post, answer }: FormProps) {
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
function InviteSuccessorForm({ post: { holder, today, title }, answer }: FormProps) {
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
