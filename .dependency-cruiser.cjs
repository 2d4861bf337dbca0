// The table of layers of app/README.md: what each folder may import. Anything else is a violation.
const outside = '^node_modules/'
const layer = (name, path, ...allowed) => ({
	name,
	severity: 'error',
	from: { path, pathNot: '\\.module\\.css$' },
	to: { pathNot: [path, outside, '^(node:)?[a-z_/]+$', ...allowed].join('|') },
})

// The floors of app/domain, ground floor first: a folder imports from those before it and none after it.
const floors = [
	'core',
	'rates',
	'reference',
	'facts',
	'search',
	'lists',
	'clocks',
	'matching',
	'calendar',
	'notifications',
	'exports',
	'jobs',
	'drafts',
	'submissions',
	'clarifications',
	'deliveries',
	'deliveries/training',
	'deliveries/equipment',
	'deliveries/advisory',
	'outcomes',
	'steps',
	'specifications',
	'indicators',
	'corrections',
	'certificates',
	'visibility',
	'workload',
	'requests',
	'priority',
	'releases',
	'figures',
	'programmes',
	'iati',
	'contribution',
	'pipeline',
	'agenda-annex',
	'joint-needs',
	'needs',
	'bundles',
	'allocation',
	'timers',
	'messages',
	'translations',
	'bulk',
	'inbound-mail',
	'recipients',
	'accounts',
	'transfers',
	'people',
	'practices',
	'recommendations',
	'alerts',
	'states',
	'work',
	'report',
	'stored-files',
	'audit',
	'retention',
	'partners',
	'record-pages',
	'administration',
	'sample-inbox',
]
/** A folder, and not those below it that have a floor of their own. */
const floor = (name) => {
	const below = floors
		.filter((other) => other.startsWith(`${name}/`))
		.map((other) => other.slice(name.length + 1))
	return `^app/domain/${name}/${below.length > 0 ? `(?!(${below.join('|')})/)` : ''}`
}
const upward = floors.slice(0, -1).map((name, at) => ({
	name: `${name.replace('/', '-')}-imports-no-floor-above`,
	severity: 'error',
	from: { path: floor(name) },
	to: {
		path: floors
			.slice(at + 1)
			.map(floor)
			.join('|'),
	},
}))

module.exports = {
	forbidden: [
		...upward,
		{
			name: 'every-domain-folder-has-a-floor',
			severity: 'error',
			from: { path: '^app/domain/', pathNot: floors.map(floor).join('|') },
			to: {},
		},
		layer('workflows-are-pure', '^workflows/'),
		{
			name: 'workflows-have-no-io',
			severity: 'error',
			from: { path: '^workflows/' },
			to: { dependencyTypes: ['core'] },
		},
		layer('emails-render-and-send-nothing', '^emails/', '^workflows/'),
		layer(
			'platform-knows-no-domain',
			'^app/platform/',
			'^prisma/generated/',
			'^workflows/(languages|roles|engine/engine|typed/hidden-characters)\\.ts$',
		),
		layer(
			'i18n-is-words-only',
			'^app/i18n/',
			'^app/platform/(reasons|http/choice-cookie\\.server)\\.ts$',
			// Codes and lines of equipment have words of their own.
			'^workflows/(languages|vocabulary|equipment/need-lines)\\.ts$',
		),
		layer(
			'forms-are-schemas',
			'^app/forms/',
			'^workflows/',
			'^app/platform/(domain-error|http/posted-form)\\.ts$',
		),
		layer(
			'components-are-plain',
			'^app/components/',
			'^app/i18n/',
			'^app/forms/',
			'^workflows/',
			'^app/platform/(http/signed-in\\.server|reasons|picture/render-png\\.server)\\.ts$',
		),
		layer(
			'domain',
			'^app/domain/',
			'^workflows/',
			'^app/platform/',
			'^app/forms/',
			'^prisma/(generated/|data/states\\.json$)',
			'^app/queue/(queue|job-board)\\.server\\.ts$',
		),
		layer(
			'tables-name-what-the-domain-reads',
			'^app/tables/',
			'^app/(domain|forms|i18n)/',
			'^app/platform/(clock\\.server|actor|mail/failure)\\.ts$',
			'^workflows/',
		),
		layer(
			'documents-add-words-and-pictures',
			'^app/documents/',
			'^app/(domain|forms|i18n)/',
			'^app/components/(charts|releases)/',
			'^app/platform/',
			'^workflows/',
		),
		layer(
			'workbook-is-a-format',
			'^app/workbook/',
			'^app/(forms|i18n)/',
			'^app/platform/threads/',
			'^workflows/',
		),
		layer(
			'queue',
			'^app/queue/',
			'^app/(documents|domain|forms|tables|workbook)/',
			'^emails/',
			'^app/platform/',
			'^app/i18n/',
			'^prisma/(generated/|(known-migrations|migrate|schema-window)\\.ts$)',
			'^workflows/',
		),
		layer(
			'routes-are-thin',
			'^app/routes/',
			'^app/(documents|domain|components|forms|i18n|tables|workbook)/',
			'^app/platform/(env|clock|ids)\\.server\\.ts$',
			'^app/platform/(http/(signed-in|away|choice-cookie)|sign-in/auth|picture/chart-layout|translation/translate)\\.server\\.ts$',
			'^app/platform/(domain-error|reasons|actor|http/local-path|mail/failure)\\.ts$',
			'^emails/(catalogue\\.ts|gallery\\.server\\.ts)$',
			'^workflows/',
		),
		{
			name: 'one-door-to-the-database',
			severity: 'error',
			from: { pathNot: '^(app/platform/database/(database|joined-prisma)\\.server\\.ts|prisma/|tests/)' },
			to: { path: '(@prisma/client|@prisma/adapter-pg)', dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'one-way-into-a-spreadsheet',
			comment:
				'app/workbook/csv.ts and xlsx.ts pass every cell through safeCell; open-workbook.ts only reads, by a part whose types untyped-modules.d.ts takes from the whole',
			severity: 'error',
			from: {
				pathNot: '^(app/workbook/(csv|xlsx|open-workbook)\\.ts|app/platform/untyped-modules\\.d\\.ts|tests/)',
			},
			to: { path: 'node_modules/(csv-stringify|@protobi/exceljs)', dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'no-cycles',
			comment: 'imports of types count too: a type that two files need belongs to a third',
			severity: 'error',
			from: { pathNot: '^tests/support/' },
			to: { circular: true },
		},
		{
			name: 'no-cycles-of-values',
			severity: 'error',
			from: { path: '^tests/support/' },
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
		},
		{
			name: 'tests-are-not-shipped',
			severity: 'error',
			from: { pathNot: '^(tests/|vitest\\.config\\.ts$)' },
			to: { path: '^tests/' },
		},
		{ name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^prisma/generated/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'default', 'types'],
			extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
		},
	},
}
