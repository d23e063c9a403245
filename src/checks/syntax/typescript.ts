import ts from 'typescript';
import { faultAt, type Parser } from './fault.ts';

/** TypeScript, by the compiler's parser; types are not checked. */
export const parseTypeScript: Parser = (code) => firstFault(code, 'sample.ts');

/** JavaScript, by the same parser, which refuses types in it. */
export const parseJavaScript: Parser = (code) => firstFault(code, 'sample.js');

function firstFault(code: string, fileName: string): ReturnType<Parser> {
  const { diagnostics = [] } = ts.transpileModule(code, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: {
      allowJs: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
    },
  });
  const first = diagnostics[0];
  if (!first) return undefined;
  return faultAt(code, first.start ?? 0, ts.flattenDiagnosticMessageText(first.messageText, ' '));
}
