import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { useReason } from '#app/components/form/use-refusal.ts'
import { ErrorPage } from '#app/components/layout/error-page.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Difference, FieldTexts } from '#app/forms/fingerprint.ts'
import { hasWords } from '#app/i18n/use-say.ts'
import type { Problem } from '#app/platform/http/signed-in.server.ts'
import styles from './conflict-notice.module.css'

type ConflictNoticeProps = {
	differences: Difference[]
	/** The form with the reader's own answers. */
	formId: string
	/** Fields with a code list: `classification` to `classifications`. */
	codeLists: Record<string, string>
	labelOf: (name: string) => string | undefined
	/** With JavaScript the own answer is chosen without leaving the page. */
	onKeepYours?: (difference: Difference) => void
}

/** Two people changed the same answers: both versions of each, and the choice between them. */
export function ConflictNotice({
	differences,
	formId,
	labelOf,
	codeLists,
	onKeepYours,
}: ConflictNoticeProps) {
	const t = useTranslations('draft.conflict')
	const show = useShown(codeLists, labelOf)
	return (
		<Notice tone="warning" title={t('title')}>
			<p>{t('body')}</p>
			{differences.map((difference) => {
				const { name, theirs, yours } = difference
				const label = labelOf(name) ?? name
				const button = { form: formId, name: 'intent', formNoValidate: true, tone: 'secondary' } as const
				return (
					<section key={name} className={styles.conflict} aria-label={label}>
						<p className={styles.label}>{label}</p>
						<FactList
							items={[
								{ label: t('theirs'), value: <UserText block>{show(theirs, name)}</UserText> },
								{ label: t('yours'), value: <UserText block>{show(yours, name)}</UserText> },
							]}
						/>
						<div className={styles.buttons}>
							<Button {...button} value={`theirs:${name}`}>
								{t('keepTheirs')}
							</Button>
							<Button
								{...button}
								value={`mine:${name}`}
								type={onKeepYours ? 'button' : 'submit'}
								onClick={onKeepYours && (() => onKeepYours(difference))}
							>
								{t('keepYours')}
							</Button>
						</div>
					</section>
				)
			})}
		</Notice>
	)
}

/** An answer in words; for rows every field with its label. */
function useShown(codeLists: Record<string, string>, labelOf: ConflictNoticeProps['labelOf']) {
	const t = useTranslations('draft.conflict')
	const common = useTranslations('common')
	const form = useTranslations('form')
	const codes = useTranslations('codes')
	const word = (name: string, text: string) => {
		// In a table the number of the row is in between: `support.0.status`.
		const list = codeLists[name.replace(/\.\d+/g, '')]
		const key = `${list}.${text}`
		if (hasWords(codes, key)) return codes(key)
		return text === 'on' ? common('yes') : text
	}
	return (told: FieldTexts[], asked: string) =>
		told
			.map(({ name, texts }) => {
				const text = texts.map((one) => word(name, one)).join('\n')
				return name === asked ? text : form('summaryItem', { label: labelOf(name) ?? name, message: text })
			})
			.join('\n') || t('empty')
}

/** Why an action was refused, in words. */
export function ProblemNotice({ problem }: { problem: Pick<Problem, 'code' | 'reason'> }) {
	const common = useTranslations('common')
	const reasonIn = useReason()
	const word = problem.code === 'refused' ? 'forbidden' : problem.code
	return (
		<Notice tone="danger" title={common('errors.invalid.title')}>
			<p>{reasonIn(problem.reason) ?? common(`errors.${word}.body`)}</p>
		</Notice>
	)
}

/** The draft was sent while the reader was still typing: it cannot be saved any more, but the typed text is shown. */
export function TypedTooLate() {
	const t = useTranslations('common')
	const error = useRouteError()
	const sent: { typed?: string[] } | null = isRouteErrorResponse(error) ? error.data : null
	const typed = sent?.typed
	if (!typed) return <ErrorPage error={error} />
	return (
		<Page title={t('errors.conflict.title')} lead={<p>{t('errors.conflict.body')}</p>}>
			<h2>{t('errors.typed')}</h2>
			{typed.map((text) => (
				<p key={text}>
					<UserText block>{text}</UserText>
				</p>
			))}
			<LinkButton href="/requests">{t('navigation.requests')}</LinkButton>
		</Page>
	)
}
