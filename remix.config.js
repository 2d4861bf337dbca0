/**
 * Route files that a build leaves out. Letters are kept for everybody to read in the sample world only: what serves
 * them is built for the demonstration, the tests and development, and never into what is deployed.
 * @param {Record<string, string | undefined>} environment
 */
export const ignoredRouteFiles = ({ NODE_ENV, VITE_SAMPLE_PAGES }) => [
	'**/.*',
	'**/*.css',
	'**/*.test.*',
	...(VITE_SAMPLE_PAGES === 'true' || ['development', 'test'].includes(NODE_ENV ?? '') ? [] : ['**/dev.*']),
]

/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
	appDirectory: 'app',
	ignoredRouteFiles: ignoredRouteFiles(process.env),
	future: {
		v3_fetcherPersist: true,
		v3_lazyRouteDiscovery: true,
		v3_relativeSplatPath: true,
		v3_singleFetch: true,
		v3_throwAbortReason: true,
	},
}
