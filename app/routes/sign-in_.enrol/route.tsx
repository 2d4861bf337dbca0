import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { BackupCodes } from '#app/components/account/backup-codes.tsx'
import { SignInNotices, WaitingFields, waitParts } from '#app/components/account/sign-in-parts.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ResumeForm } from '#app/components/form/resume-form.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { findEnrolment } from '#app/domain/accounts/sign-in/enrolment.server.ts'
import type { Waiting } from '#app/forms/kept-form.ts'
import { localPath } from '#app/platform/http/local-path.ts'
import { needsFactor } from '#workflows/roles.ts'
import styles from './enrol.module.css'
import { enrol, enrollingVisitor, qrCode } from './enrol.server.ts'

export const handle = {
	hydrated: true,
	words: ['secondFactor.enrol', 'secondFactor.codes', 'account.resume'] as const,
}

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url)
	const next = localPath(searchParams.get('next') ?? searchParams.get('resume'), '/work')
	const actor = await enrollingVisitor(request, context)
	const pending = await findEnrolment(actor)
	const { hasFactor = false } = actor.session ?? {}
	return {
		next,
		replaces: hasFactor,
		owed: !hasFactor && needsFactor(actor.role),
		pending: pending && {
			uri: pending.uri,
			issuer: pending.issuer,
			accountName: pending.accountName,
			key: (pending.secret.match(/.{1,4}/g) ?? []).join(' '),
			picture: qrCode(pending.uri),
		},
	}
}

export const action = ({ request, context }: ActionFunctionArgs) => enrol(request, context)

export default function EnrolRoute() {
	const t = useTranslations('secondFactor.enrol')
	const { next, replaces, owed, pending } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	if (answer?.resumed) return <ResumeForm kept={answer.resumed} />
	const waiting = answer?.waiting ?? { next, kept: null }
	const told = (name: 'kept' | NonNullable<NonNullable<typeof answer>['problem']>) => ({
		title: t(`${name}.title`),
		body:
			name === 'tooOften'
				? answer?.wait && t.rich('tooOften.body', waitParts(answer.wait))
				: t(`${name}.body`),
	})
	if (answer?.codes)
		return (
			<Page title={t('title')}>
				<BackupCodes codes={answer.codes} waiting={waiting} errors={answer.errors} action="/sign-in/enrol" />
			</Page>
		)
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<SignInNotices
				kept={waiting.kept !== null && told('kept')}
				problem={answer?.problem && told(answer.problem)}
			/>
			{owed && <p>{t('owed')}</p>}
			{replaces && <p>{t('replaces')}</p>}
			{pending ? (
				<>
					<KeyPanel pending={pending} />
					<ConfirmPanel waiting={waiting} errors={answer?.errors} />
				</>
			) : (
				<p>{t('need')}</p>
			)}
			<StartForm waiting={waiting} again={pending !== null} />
		</Page>
	)
}

type ConfirmPanelProps = { waiting: Waiting; errors: Record<string, string> | undefined }

function ConfirmPanel({ waiting, errors }: ConfirmPanelProps) {
	const t = useTranslations('secondFactor.enrol')
	return (
		<Panel title={t('confirm')} id="confirm">
			<ActionForm
				action="/sign-in/enrol"
				schema={() => import('#app/forms/factor.ts').then(({ factorForm }) => factorForm)}
				errors={errors}
				values={{}}
				labelOf={() => t('code')}
			>
				<WaitingFields {...waiting} />
				<TextField
					name="code"
					label={t('code')}
					hint={t('codeHint')}
					autoComplete="one-time-code"
					inputMode="numeric"
					required
				/>
				<Button name="step" value="confirm">
					{t('button')}
				</Button>
			</ActionForm>
		</Panel>
	)
}

function StartForm({ waiting, again }: { waiting: Waiting; again: boolean }) {
	const t = useTranslations('secondFactor.enrol')
	return (
		<form method="post" action="/sign-in/enrol">
			<WaitingFields {...waiting} />
			<Button name="step" value="start" tone={again ? 'secondary' : 'primary'}>
				{t(again ? 'anew' : 'begin')}
			</Button>
		</form>
	)
}

type PendingKey = {
	uri: string
	issuer: string
	accountName: string
	/** In groups of four. */
	key: string
	picture: { size: number; path: string }
}

/** The key of a factor being set up: as a picture, as a link for this device, and as text. */
export function KeyPanel({ pending }: { pending: PendingKey }) {
	const t = useTranslations('secondFactor.enrol')
	const { size, path } = pending.picture
	return (
		<Panel title={t('scan')}>
			<svg
				className={styles.picture}
				role="img"
				aria-label={t('picture')}
				viewBox={`0 0 ${size} ${size}`}
				shapeRendering="crispEdges"
			>
				<rect width={size} height={size} fill="#fff" />
				<path d={path} fill="#000" />
			</svg>
			<p>
				<a href={pending.uri}>{t('open')}</a>
			</p>
			<p>{t('orType')}</p>
			<FactList
				items={[
					{ label: t('issuer'), value: <bdi dir="ltr">{pending.issuer}</bdi> },
					{ label: t('accountName'), value: <bdi dir="ltr">{pending.accountName}</bdi> },
					{
						label: t('key'),
						value: (
							<code dir="ltr" className={styles.key}>
								{pending.key}
							</code>
						),
					},
					{ label: t('kind'), value: t('kindValue') },
				]}
			/>
			<p>{t('within')}</p>
		</Panel>
	)
}
