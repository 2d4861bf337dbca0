import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { listReleases, type ReleaseList } from '#app/domain/releases/list-releases.server.ts'
import { orderRelease } from '#app/domain/releases/order-release.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { releaseOrder } from '#workflows/releases/release.ts'

export const handle = {
	words: ['releases', 'figures.periods', 'refusals', 'form', 'operations.index'] as const,
}

export const loader = readingLoader(({ actor }) => listReleases(actor))

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, releaseOrder)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	return redirect(`/releases/${await orderRelease(actor, parsed.value.period)}`, 303)
})

export default function ReleasesRoute() {
	const t = useTranslations('releases')
	const administration = useTranslations('operations.index')
	const { releases, periods, daysAfter, next, maySet } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	return (
		<Page
			title={t('title')}
			lead={
				<>
					<p>{t('lead')}</p>
					<p>
						{t.rich('next', { day: () => <LocalDate value={next} /> })}{' '}
						{maySet && <a href="/administration/settings#figuresReleased">{t('setDay')}</a>}
					</p>
				</>
			}
			breadcrumbs={[{ href: '/administration', label: administration('title') }]}
		>
			<ProblemNotice problem={problem} forms={[]} />
			<Releases releases={releases} daysAfter={daysAfter} />
			{periods.length > 0 && (
				<OrderForm periods={periods} wrong={problem ?? (answer && 'errors' in answer ? answer : undefined)} />
			)}
		</Page>
	)
}

function Releases({ releases, daysAfter }: Pick<ReleaseList, 'releases' | 'daysAfter'>) {
	const t = useTranslations('releases')
	const periodName = usePeriodName()
	const format = useFormatter()
	const number = (value: number | null | undefined) => (value == null ? '' : format.number(value))
	if (releases.length === 0)
		return (
			<Empty title={t('none.title')}>
				<p>{t('none.body', { days: daysAfter })}</p>
			</Empty>
		)
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[t('period'), t('status'), t('asAt'), t('shown'), t('hidden'), t('releasedAt')]}
			numeric={[3, 4]}
			rows={releases.map(({ id, period, status, asAt, numbers, releasedAt }) => [
				<a key="period" href={`/releases/${id}`}>
					{periodName(period)}
				</a>,
				t(`statuses.${status}`),
				asAt && <LocalDate key="asAt" value={asAt} />,
				number(numbers?.shown),
				number(numbers?.hidden),
				releasedAt && <LocalDate key="releasedAt" value={releasedAt} />,
			])}
		/>
	)
}

type OrderFormProps = Pick<ReleaseList, 'periods'> & {
	wrong: { errors?: Record<string, string>; typed: Record<string, unknown> } | undefined
}

function OrderForm({ periods, wrong }: OrderFormProps) {
	const t = useTranslations('releases.order')
	const periodName = usePeriodName()
	return (
		<Panel title={t('title')} id="order">
			<p>{t('lead')}</p>
			<ActionForm errors={wrong?.errors ?? null} values={wrong?.typed ?? null} labelOf={() => t('period')}>
				<SelectField
					name="period"
					label={t('period')}
					required
					options={periods.map((value) => ({ value, label: periodName(value) }))}
				/>
				<Button>{t('button')}</Button>
			</ActionForm>
		</Panel>
	)
}
