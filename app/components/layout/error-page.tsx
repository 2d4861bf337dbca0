import { isRouteErrorResponse } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import type { KeptForm } from '#app/forms/kept-form.ts'
import { KeptFields } from '../form/resume-form.tsx'
import { useWait } from '../form/use-refusal.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Page } from './page.tsx'

// Rows of other people and missing rows get the same page: a difference would disclose that a row exists.
const kinds = {
	401: 'unauthorized',
	403: 'forbidden',
	404: 'notFound',
	409: 'conflict',
	413: 'tooLarge',
	422: 'invalid',
	429: 'tooMany',
	503: 'unavailable',
	507: 'unavailable',
} as const

const kindOf = (error: unknown) => {
	const known: Partial<Record<number, (typeof kinds)[keyof typeof kinds]>> = kinds
	const kind = (isRouteErrorResponse(error) && known[error.status]) || 'unexpected'
	return kind === 'forbidden' && saidBy(error, 'isReading') === true ? 'forbiddenPage' : kind
}

/** States in the reader's language the error and the next action; never internal details. */
export function ErrorPage({ error }: { error: unknown }) {
	const t = useTranslations('common.errors')
	const kind = kindOf(error)
	const wait = useWait()(saidBy(error, 'reason'))
	return (
		<Page title={wait?.title ?? t(`${kind}.title`)} lead={<p>{wait?.body ?? t(`${kind}.body`)}</p>}>
			{kind === 'unavailable' && <SendAgain kept={keptIn(error)} />}
			<p>
				<NextStep kind={kind} />
			</p>
		</Page>
	)
}

/** The form that could not be taken, as the server returned it. */
const keptIn = (error: unknown) => (saidBy(error, 'kept') ?? null) as KeptForm | null

/** What the server said with a refusal. */
function saidBy(error: unknown, name: 'reason' | 'kept' | 'isReading'): unknown {
	const said: unknown = isRouteErrorResponse(error) ? error.data : null
	return said instanceof Object ? (said as Record<string, unknown>)[name] : undefined
}

function SendAgain({ kept }: { kept: KeptForm | null }) {
	const t = useTranslations('common.errors.unavailable')
	if (!kept) return null
	return (
		<form method="post" action={kept.path}>
			<p>{t('kept')}</p>
			<KeptFields kept={kept} />
			<Button>{t('sendAgain')}</Button>
		</form>
	)
}

function NextStep({ kind }: { kind: ReturnType<typeof kindOf> }) {
	const t = useTranslations('common')
	if (kind === 'unauthorized') return <LinkButton href="/sign-in">{t('navigation.signIn')}</LinkButton>
	// An address without path leads to the page itself, loaded again.
	if (kind === 'conflict') return <LinkButton href="?">{t('errors.reload')}</LinkButton>
	return (
		<LinkButton tone="secondary" href="/">
			{t('errors.home')}
		</LinkButton>
	)
}
