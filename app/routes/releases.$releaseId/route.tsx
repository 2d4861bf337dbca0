import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { releasedWords } from '#app/components/releases/released-names.ts'
import { HIDDEN, ReleasedTable } from '#app/components/releases/released-table.tsx'
import { ShownShare } from '#app/components/releases/shown-share.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { getReleaseInWork, type ReleaseInWork } from '#app/domain/releases/list-releases.server.ts'
import { publishRelease } from '#app/domain/releases/release-steps.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import { useSay } from '#app/i18n/use-say.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { releasePublication } from '#workflows/releases/release.ts'
import { ReleaseState } from './release-state.tsx'

export const handle = {
	// While the release is made the page asks how far that is.
	hydrated: (data: unknown) => loaded<{ release?: ReleaseInWork }>(data)?.release?.status === 'making',
	words: [...releasedWords, 'jobs.again', 'refusals', 'form'] as const,
}

export const loader = readingLoader(async ({ actor, params }) => ({
	release: await getReleaseInWork(actor, idFrom(params.releaseId)),
}))

export const action = signedInAction(async ({ actor, form, params }) => {
	const releaseId = idFrom(params.releaseId)
	const parsed = parseForm(form, releasePublication)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await publishRelease(actor, { releaseId, revision: parsed.value.revision })
	return redirect(`/releases/${releaseId}`, 303)
})

export default function ReleaseRoute() {
	const t = useTranslations('releases')
	const periodName = usePeriodName()
	const { release } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const hasNumbers = release.status === 'audited' || release.status === 'released'
	return (
		<Page title={periodName(release.period)} breadcrumbs={[{ href: '/releases', label: t('title') }]}>
			<ProblemNotice problem={answer && 'problem' in answer ? answer.problem : undefined} forms={[]} />
			<ReleaseState release={release} />
			{hasNumbers && <AuditPanel {...release} />}
			{hasNumbers && <TablesPanel {...release} />}
		</Page>
	)
}

/** How many numbers of each table are hidden, and why: only here, since a reason tells of the number. */
function AuditPanel({ audit }: Pick<ReleaseInWork, 'audit'>) {
	const t = useTranslations('releases')
	const tables = useSay('releases.tables')
	const format = useFormatter()
	return (
		<Panel title={t('audit.title')} id="audit">
			<Table
				caption={t('audit.title')}
				captionHidden
				head={[
					t('audit.table'),
					t('shown'),
					t('audit.small'),
					t('audit.few'),
					t('audit.dominant'),
					t('audit.besides'),
				]}
				numeric={[1, 2, 3, 4, 5]}
				rows={audit.map(({ table, shown, small, few, dominant, besides }) => [
					tables(table),
					...[shown, small, few, dominant, besides].map((value) => format.number(value)),
				])}
			/>
			<p>{t('audit.note')}</p>
		</Panel>
	)
}

function TablesPanel({ tables }: Pick<ReleaseInWork, 'tables'>) {
	const t = useTranslations('releases')
	return (
		<>
			<Panel title={t('readers')} id="tables">
				<p>{t('hiddenNote', { sign: HIDDEN })}</p>
				<p>{t('rowsLeftOut')}</p>
				<p>
					<ShownShare tables={tables} />
				</p>
			</Panel>
			<div>
				{tables.map((model) => (
					<Fold key={model.table} title={t(`tables.${model.table}`)} isAside>
						<ReleasedTable model={model} />
					</Fold>
				))}
			</div>
		</>
	)
}
