import type { OpenApiDocument, Operation, Parameter } from './openapi'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)

const show = (value: unknown): string => `<pre>${escape(JSON.stringify(value, null, 2))}</pre>`

const PLACES = { path: '地址', query: '查询', header: '请求头' } as const

const parameterRow = ({ name, in: place, description }: Parameter): string =>
  `<tr><td><code>${escape(name)}</code></td><td>${PLACES[place]}</td><td>${escape(description)}</td></tr>`

const parameterTable = (parameters: readonly Parameter[]): string =>
  parameters.length === 0
    ? ''
    : `<table><thead><tr><th>参数</th><th>位置</th><th>说明</th></tr></thead><tbody>${parameters.map(parameterRow).join('')}</tbody></table>`

const nameOf = (schema: unknown): string | undefined => {
  const ref = (schema as { readonly $ref?: unknown } | undefined)?.$ref
  return typeof ref === 'string' ? ref.split('/').at(-1) : undefined
}

const schemaLink = (schema: unknown): string => {
  const name = nameOf(schema)
  return name === undefined ? '' : ` <a href="#schema-${escape(name)}">${escape(name)}</a>`
}

const contentOf = (content: NonNullable<Operation['requestBody']>['content']): string =>
  Object.entries(content)
    .map(
      ([type, { schema, example }]) =>
        `<p><code>${escape(type)}</code>${schemaLink(schema)}</p>${example === undefined ? '' : show(example)}`,
    )
    .join('')

const responseOf = ([status, { content }]: [string, Operation['responses'][string]]): string =>
  status === 'default' ? '' : `<h4>答复 ${escape(status)}</h4>${contentOf(content ?? {})}`

const operationSection = (method: string, path: string, operation: Operation): string =>
  [
    `<section id="${escape(operation.operationId)}">`,
    `<h3><code>${method.toUpperCase()} ${escape(path)}</code></h3>`,
    `<p>${escape(operation.summary)}。${escape(operation.description ?? '无需密钥')}。</p>`,
    parameterTable(operation.parameters),
    operation.requestBody === undefined ? '' : `<h4>请求内容</h4>${contentOf(operation.requestBody.content)}`,
    Object.entries(operation.responses).map(responseOf).join(''),
    '</section>',
  ].join('')

const schemaSection = ([name, schema]: [string, unknown]): string =>
  `<section id="schema-${escape(name)}"><h3><code>${escape(name)}</code></h3>${show(schema)}</section>`

const indexItem = (method: string, path: string, { operationId, summary }: Operation): string =>
  `<li><a href="#${escape(operationId)}"><code>${method.toUpperCase()} ${escape(path)}</code></a> ${escape(summary)}</li>`

const inline = (text: string): string => escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>')

/** The little Markdown that the description of the interface uses: paragraphs, lists and code. */
const proseOf = (markdown: string): string =>
  markdown
    .split('\n\n')
    .map((part) =>
      part.startsWith('- ')
        ? `<ul>${part
            .split('\n')
            .map((item) => `<li>${inline(item.replace(/^- /, ''))}</li>`)
            .join('')}</ul>`
        : `<p>${inline(part)}</p>`,
    )
    .join('')

/** 接口文档: the OpenAPI document as one page for people, without script. */
export const renderDocs = (document: OpenApiDocument, stylesheet?: string): string => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [method, path, operation] as const),
  )
  const style = stylesheet === undefined ? '' : `<link rel="stylesheet" href="${escape(stylesheet)}">`
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // An empty icon: without one, browsers ask for /favicon.ico, which is not there.
    '<link rel="icon" href="data:,">',
    `<title>${escape(document.info.title)}</title>${style}</head><body><main class="wide docs"><p><a href="/">返回首页</a></p><h1>${escape(document.info.title)}</h1>`,
    '<p>密钥以请求头 <code>Authorization: Bearer &lt;密钥&gt;</code> 提供。机器可读的版本：',
    '<a href="/api/v1/openapi.json">/api/v1/openapi.json</a>（OpenAPI 3.1）。另见<a href="#error-codes">错误代码</a>、<a href="#schemas">数据规范</a>。</p>',
    `<nav aria-label="接口"><ul>${operations.map((each) => indexItem(...each)).join('')}</ul></nav>`,
    `<h2>接口</h2>${operations.map((each) => operationSection(...each)).join('')}`,
    `<h2 id="error-codes">错误代码</h2>${proseOf(document.info.description)}`,
    `<h2 id="schemas">数据规范</h2>${Object.entries(document.components.schemas).map(schemaSection).join('')}`,
    '</main></body></html>',
  ].join('\n')
}
