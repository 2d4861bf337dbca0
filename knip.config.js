// Dead code; what ends in `!` is shipped. `knip` counts tests among the users of a file or export, and `knip
// --production` does not, so that nothing is kept that tests alone call.
const production = process.argv.includes('--production')

export default {
	entry: [
		'app/commands/*.{mjs,ts,tsx}!',
		'app/queue/main.ts!',
		'app/server/{main,development}.ts!',
		'app/routes/**/*.{ts,tsx}!',
		'app/platform/threads/thread.mjs!',
		'app/platform/embedded-database/worker.mjs!',
		'app/components/island/page.ts!',
		'app/i18n/kept-intl.server.tsx!', // by `keptIntl` of app/build/words.ts
		'app/build/{files,island,programs,words}.ts!',
		'prisma/stored-types.ts!',
		...(production ? ['prisma/new-migration.ts!'] : ['tests/**/*.{ts,tsx,mjs}']),
	],
	project: ['{app,emails,prisma,workflows}/**/*.{ts,tsx,mjs}!', 'tests/**/*.{ts,tsx,mjs}'],
	// What a file uses itself is not dead, though only a test imports it.
	ignoreExportsUsedInFile: production,
	tags: ['-inThread'],
	ignoreBinaries: ['mount', 'openssl', 'soffice', 'umount'],
	// patch-package runs after an installation.
	ignoreDependencies: ['@biomejs/biome', '@fontsource/.+', 'patch-package'],
}
