import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { listSignInLog, type SignInLogRow } from '#app/domain/administration/list-sign-in-log.server.ts'
import { signInEventKinds } from '#app/domain/administration/sign-in-event-kinds.ts'
import { filterChoice, filterDay, filterValue } from '#app/forms/address-values.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'

export const handle = { words: ['operations.door'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const filter = {
		kind: filterChoice(request, 'kind', signInEventKinds),
		person: filterValue(request, 'person'),
		from: filterDay(request, 'from'),
		to: filterDay(request, 'to'),
	}
	const after = filterValue(request, 'after')
	return { ...(await listSignInLog(actor, { ...filter, after })), filter, first: after === undefined }
})

export default function SignInLogRoute() {
	const t = useTranslations('operations.door')
	const nameOf = useKindName()
	const { rows, next, filter, first } = useLoaderData<typeof loader>()
	const asked = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []))
	const href = (more: Record<string, string> = {}) =>
		`/administration/sign-in-log?${new URLSearchParams({ ...Object.fromEntries(asked), ...more })}`
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<FilterForm
				button={t('show')}
				filters={[
					{
						name: 'kind',
						label: t('kind'),
						value: filter.kind,
						any: t('any'),
						options: signInEventKinds.map((value) => ({ value, label: nameOf(value) })),
					},
					{ name: 'person', label: t('person'), value: filter.person },
					{ name: 'from', label: t('from'), value: filter.from, day: true },
					{ name: 'to', label: t('to'), value: filter.to, day: true },
				]}
			/>
			{rows.length === 0 ? <Empty title={t('none')} /> : <SignInLogTable rows={rows} />}
			<nav aria-label={t('pages')}>
				{!first && <a href={href()}>{t('latest')}</a>}{' '}
				{next && <a href={href({ after: next })}>{t('older')}</a>}
			</nav>
		</Page>
	)
}

/** Sign-ins and refusals: who, when and from where. */
function SignInLogTable({ rows }: { rows: readonly SignInLogRow[] }) {
	const t = useTranslations('operations.door')
	const nameOf = useKindName()
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[t('at'), t('kind'), t('who'), t('where'), t('page'), t('detail')]}
			rows={rows.map(({ at, kind, who, network, path, detail }) => [
				<LocalDate key="at" value={at} withTime />,
				nameOf(kind),
				<bdi key="who">{who}</bdi>,
				<bdi key="network">{network}</bdi>,
				<bdi key="path">{path}</bdi>,
				<bdi key="detail">{detail}</bdi>,
			])}
		/>
	)
}

/** An event of the sign-in log, in words. */
function useKindName() {
	const t = useTranslations('operations.door')
	return (kind: string) => {
		const key = `kinds.${kind}` as Parameters<typeof t>[0]
		return t.has(key) ? t(key) : kind
	}
}
