package org.watchward.publication.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;

/**
 * The schemas of Office Open XML, all of them. The application has but those parts of them that Apache POI itself uses, so they are read
 * from the whole set by a class loader of their own.
 */
public final class OfficeSchemas {

    private static final String TYPES = "org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder";
    private static final List<String> WITHOUT_SCHEMA = List.of("[Content_Types].xml", "docProps/core.xml");
    private static final SchemaTypeLoader SCHEMAS = schemas();

    private OfficeSchemas() {}

    /** What the schemas do not allow, in each part of a Word file. */
    public static List<String> violations(byte[] docx) throws IOException, XmlException {
        var violations = new ArrayList<String>();
        var parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().endsWith(".xml") && !WITHOUT_SCHEMA.contains(part.getName())) {
                    violations.addAll(violations(part.getName(), zip.readAllBytes()));
                    parts++;
                }
            }
        }
        if (parts < 5) {
            throw new AssertionError("a Word file has a document, styles, settings and more, was " + parts + " parts");
        }
        return violations;
    }

    private static List<String> violations(String part, byte[] xml) throws IOException, XmlException {
        var read = SCHEMAS.parse(new ByteArrayInputStream(xml), null, new XmlOptions());
        if (read.schemaType().isNoType()) {
            return List.of(part + ": no schema knows it");
        }
        var errors = new ArrayList<XmlError>();
        read.validate(new XmlOptions().setErrorListener(errors));
        return errors.stream().map(error -> part + ": " + error.getMessage()).toList();
    }

    private static SchemaTypeLoader schemas() {
        try {
            var index = Collections.list(OfficeSchemas.class
                            .getClassLoader()
                            .getResources("org/apache/poi/schemas/ooxml/system/ooxml/index.xsb"))
                    .stream()
                    .filter(each -> each.getPath().contains("poi-ooxml-full"))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("the whole set of schemas is on the class path of tests"));
            var jar = ((JarURLConnection) index.openConnection()).getJarFileURL();
            var types = new URLClassLoader(new URL[] {jar}, new OnlyXmlBeans()).loadClass(TYPES);
            return XmlBeans.typeLoaderUnion(
                    (SchemaTypeLoader) types.getField("typeSystem").get(null), XmlBeans.getBuiltinTypeSystem());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("the schemas are kept otherwise than they were", other);
        }
    }

    /** Shares XmlBeans with the tests, and hides the application's own smaller set. */
    private static final class OnlyXmlBeans extends ClassLoader {

        OnlyXmlBeans() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.apache.xmlbeans.")) {
                return OfficeSchemas.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
