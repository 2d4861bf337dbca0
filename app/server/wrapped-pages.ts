import type { ActionFunctionArgs, ServerBuild } from '@remix-run/node'

/** The built pages, or in development a function that loads them again for each request. */
export type Pages = ServerBuild | (() => Promise<ServerBuild>)

/** An action or a loader: Remix calls each with the arguments of its kind, which are the same. */
export type Handler = (args: ActionFunctionArgs) => unknown

/** `isPage`: the route has a page; another answers with a file or leads on. `id`: of the route, `routes/requests._index`. */
type Wrap = (handle: Handler, isPage: boolean, id: string) => Handler
type Wraps = { action?: Wrap; loader?: Wrap }

/** The same pages, with something done around each of their actions or loaders. */
export function wrapPages(pages: Pages, wraps: Wraps): Pages {
	if (typeof pages === 'function') return async () => wrapped(await pages(), wraps)
	return wrapped(pages, wraps)
}

function wrapped(build: ServerBuild, wraps: Wraps): ServerBuild {
	const routes = Object.entries(build.routes).map(([id, route]) => {
		if (!route) return [id, route]
		const { action, loader } = route.module
		const isPage = route.module.default !== undefined
		const module = {
			...route.module,
			...(action && wraps.action && { action: wraps.action(action as Handler, isPage, id) }),
			...(loader && wraps.loader && { loader: wraps.loader(loader as Handler, isPage, id) }), // called with the same arguments
		}
		return [id, { ...route, module }]
	})
	return { ...build, routes: Object.fromEntries(routes) }
}
